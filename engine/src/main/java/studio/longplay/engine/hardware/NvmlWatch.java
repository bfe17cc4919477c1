package studio.longplay.engine.hardware;

import com.sun.jna.Pointer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Keeps NVIDIA's driver open and reads all its cards, again and again; for one thread at a time.
///
/// A driver that is absent or fails is tried again now and then, because drivers are installed, and
/// come back after sleep, while programs run. A card that was there once and no longer answers
/// stays in the list and says so.
final class NvmlWatch implements AutoCloseable {
    /// So many readings pass before a driver that did not answer is asked again.
    private static final int READS_BETWEEN_TRIES = 30;

    private final String libraryName;
    private final List<GpuReading> known = new ArrayList<>();
    private @Nullable NvmlLibrary library;
    private GpuReadings before =
            GpuReadings.none(GpuReadings.State.ABSENT, "The cards were not looked at yet.");
    private int readsToNextTry;

    NvmlWatch(String libraryName) {
        this.libraryName = libraryName;
    }

    GpuReadings read() {
        NvmlLibrary open = library;
        if (open == null) {
            if (readsToNextTry-- > 0) {
                return before;
            }
            open = started();
        }
        if (open != null) {
            before = read(open);
        }
        return before;
    }

    /// The driver, started; or null, and why is told by [#before].
    private @Nullable NvmlLibrary started() {
        readsToNextTry = READS_BETWEEN_TRIES;
        NvmlLibrary found = NvmlLibrary.open(libraryName);
        if (found == null) {
            before =
                    GpuReadings.none(
                            GpuReadings.State.ABSENT,
                            "No NVIDIA driver is installed (" + libraryName + ").");
            return null;
        }
        int code = found.call("nvmlInit_v2");
        if (code != NvmlLibrary.SUCCESS) {
            before = failing("The NVIDIA driver does not answer: " + found.words(code) + ".");
            return null;
        }
        library = found;
        return found;
    }

    private static GpuReadings failing(String sentence) {
        return GpuReadings.none(GpuReadings.State.FAILING, sentence);
    }

    private GpuReadings read(NvmlLibrary open) {
        OptionalInt count = open.number("nvmlDeviceGetCount_v2");
        if (count.isEmpty()) {
            stop();
            return failing("The NVIDIA driver no longer lists its cards.");
        }
        List<GpuReading> gpus = cards(open, count.getAsInt());
        known.clear();
        known.addAll(gpus);
        String lost = firstTrouble(gpus);
        boolean all = gpus.stream().noneMatch(gpu -> gpu.trouble().isEmpty());
        GpuReadings readings =
                new GpuReadings(
                        state(gpus, lost),
                        gpus.isEmpty() ? "The NVIDIA driver sees no card." : lost,
                        open.text("nvmlSystemGetDriverVersion"),
                        cuda(open),
                        gpus);
        if (all && !gpus.isEmpty()) {
            stop();
        }
        return readings;
    }

    private static GpuReadings.State state(List<GpuReading> gpus, String lost) {
        if (gpus.isEmpty()) {
            return GpuReadings.State.EMPTY;
        }
        return lost.isEmpty() ? GpuReadings.State.READY : GpuReadings.State.LOST;
    }

    private static String firstTrouble(List<GpuReading> gpus) {
        for (GpuReading gpu : gpus) {
            if (!gpu.trouble().isEmpty()) {
                return gpu.trouble();
            }
        }
        return "";
    }

    /// The driver tells 13000 for 13.0 and 12080 for 12.8.
    private static String cuda(NvmlLibrary open) {
        OptionalInt version = open.number("nvmlSystemGetCudaDriverVersion_v2");
        return version.isPresent()
                ? version.getAsInt() / 1000 + "." + version.getAsInt() % 1000 / 10
                : "";
    }

    /// Every card the driver counts, and those it no longer counts.
    private List<GpuReading> cards(NvmlLibrary open, int count) {
        List<GpuReading> told = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            told.add(gpu(open, index));
        }
        Set<String> answering = new HashSet<>();
        told.stream().filter(gpu -> gpu.trouble().isEmpty()).forEach(g -> answering.add(key(g)));
        Deque<GpuReading> missed = new ArrayDeque<>(known);
        missed.removeIf(gpu -> answering.contains(key(gpu)));
        List<GpuReading> cards = new ArrayList<>();
        for (GpuReading gpu : told) {
            cards.add(gpu.trouble().isEmpty() ? gpu : named(gpu, missed.poll()));
        }
        for (GpuReading gone : missed) {
            String sentence = gone.name() + " is gone.";
            cards.add(GpuReading.silent(cards.size(), gone.name(), gone.uuid(), sentence));
        }
        return cards;
    }

    private static String key(GpuReading gpu) {
        return gpu.uuid().isEmpty() ? gpu.name() + gpu.index() : gpu.uuid();
    }

    /// A card that does not answer, by the name it had when it did.
    private static GpuReading named(GpuReading gpu, @Nullable GpuReading earlier) {
        return earlier == null
                ? gpu
                : GpuReading.silent(
                        gpu.index(),
                        earlier.name(),
                        earlier.uuid(),
                        gpu.trouble().replace(gpu.name(), earlier.name()));
    }

    private static GpuReading gpu(NvmlLibrary open, int index) {
        int code = open.handle(index);
        if (code == NvmlLibrary.SUCCESS) {
            Pointer device = open.writtenPointer();
            code = open.writing(1, "nvmlDeviceGetMemoryInfo", device);
            if (!NvmlLibrary.isBroken(code)) {
                return new NvmlCard(open, device, index).read();
            }
        }
        String name = "NVIDIA card " + index;
        return GpuReading.silent(
                index, name, "", name + " does not answer: " + open.words(code) + ".");
    }

    private void stop() {
        NvmlLibrary open = library;
        library = null;
        readsToNextTry = READS_BETWEEN_TRIES;
        if (open != null) {
            open.call("nvmlShutdown");
        }
    }

    @Override
    public void close() {
        stop();
    }
}
