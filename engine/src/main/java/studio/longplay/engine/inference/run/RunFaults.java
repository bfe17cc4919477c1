package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// What goes wrong where models run, in words.
final class RunFaults {
    static final String MEMORY_SHORT = "memory.short";
    static final String MEMORY_FULL = "inference.memory-full";
    static final String DEVICE_LOST = "inference.device-lost";

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private RunFaults() {}

    static boolean isMemory(StudioFault fault) {
        return fault.code().equals(MEMORY_SHORT) || fault.code().equals(MEMORY_FULL);
    }

    static StudioFault.Resource tooLarge(String name, long bytes, long capBytes) {
        return new StudioFault.Resource(
                MEMORY_SHORT,
                String.format(
                        Locale.ROOT,
                        "The model %s needs %.0f MB of memory and models may take %.0f MB"
                                + " together.",
                        name,
                        bytes / BYTES_PER_MEGABYTE,
                        capBytes / BYTES_PER_MEGABYTE),
                "Use a smaller export of it, or let models take more memory.");
    }

    static StudioFault.Resource unwritable(Path file, IOException cause) {
        return new StudioFault.Resource(
                "store.unwritable",
                "The file " + file + " cannot be written.",
                "Check that the disk is connected, has room, and that you may write there.",
                cause);
    }

    static StudioFault.Resource lost(String name, Chip chip) {
        return new StudioFault.Resource(
                DEVICE_LOST,
                "The model %s cannot be run on %s: it is not there.".formatted(name, chip.words()),
                "Run \"longplay doctor\" to see which hardware can run models.");
    }
}
