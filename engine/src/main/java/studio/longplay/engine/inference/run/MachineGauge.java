package studio.longplay.engine.inference.run;

import studio.longplay.engine.hardware.Gpu;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.inference.Chip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// Reads what this process holds of main memory, where the system tells it in a file (Linux, `proc`
/// (5), `VmRSS`), and what is taken of a card, where its driver says.
enum MachineGauge implements Gauge {
    INSTANCE;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long BYTES_PER_KILOBYTE = 1024;

    @Override
    public OptionalLong usedBytes(Chip chip) {
        return chip.device().isCard() ? ofCard(chip) : ofProcess();
    }

    private static OptionalLong ofProcess() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(STATUS);
        } catch (IOException _) {
            // Not known, as on systems that have no such file.
            return OptionalLong.empty();
        }
        for (String line : lines) {
            if (line.startsWith(RESIDENT)) {
                String kilobytes = line.replaceAll("[^0-9]", "");
                return OptionalLong.of(Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong ofCard(Chip chip) {
        return GpuReport.look().gpus().stream()
                .filter(card -> card.index() == chip.index())
                .flatMapToLong(card -> used(card).stream())
                .findFirst();
    }

    private static OptionalLong used(Gpu card) {
        OptionalLong total = card.memoryTotalBytes();
        OptionalLong free = card.memoryFreeBytes();
        return total.isPresent() && free.isPresent()
                ? OptionalLong.of(total.getAsLong() - free.getAsLong())
                : OptionalLong.empty();
    }
}
