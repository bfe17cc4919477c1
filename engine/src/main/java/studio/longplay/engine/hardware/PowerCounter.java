package studio.longplay.engine.hardware;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// What the processor draws, from the counter of energy it keeps (RAPL), as Linux shows it.
///
/// Most systems let only their administrator read it; then there is no figure. Source: Linux
/// kernel, Power Capping Framework, `energy_uj` and `max_energy_range_uj`.
final class PowerCounter {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MICROJOULES_PER_JOULE = 1e6;

    private final List<Path> packages;
    private final LongSupplier nanos;
    private OptionalLong before = OptionalLong.empty();
    private long beforeNanos;

    /// @param packages folders of `intel-rapl:0` and the like, one a processor
    /// @param nanos a clock
    PowerCounter(List<Path> packages, LongSupplier nanos) {
        this.packages = List.copyOf(packages);
        this.nanos = nanos;
    }

    static PowerCounter ofThisMachine() {
        return new PowerCounter(packages(Path.of("/sys/class/powercap")), System::nanoTime);
    }

    /// The counters of whole processors; parts of them have a second number in their names.
    static List<Path> packages(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "intel-rapl:*")) {
            for (Path each : all) {
                if (String.valueOf(each.getFileName()).matches("intel-rapl:\\d+")) {
                    found.add(each);
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    /// Watts since the call before; empty the first time, where there is no counter, where it may
    /// not be read, and where it began anew.
    OptionalDouble watts() {
        OptionalLong now = microjoules();
        long nowNanos = nanos.getAsLong();
        OptionalLong earlier = before;
        double seconds = (nowNanos - beforeNanos) / NANOS_PER_SECOND;
        before = now;
        beforeNanos = nowNanos;
        if (now.isEmpty() || earlier.isEmpty() || seconds <= 0) {
            return OptionalDouble.empty();
        }
        double joules = (now.getAsLong() - earlier.getAsLong()) / MICROJOULES_PER_JOULE;
        return joules > 0 ? OptionalDouble.of(joules / seconds) : OptionalDouble.empty();
    }

    private OptionalLong microjoules() {
        long sum = 0;
        for (Path each : packages) {
            try {
                sum += Long.parseLong(Files.readString(each.resolve("energy_uj")).strip());
            } catch (IOException | NumberFormatException forbidden) {
                return OptionalLong.empty();
            }
        }
        return packages.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
