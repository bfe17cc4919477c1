package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;

/// The options of a delivery that `make` and `export` share.
final class DeliveryOptions extends DeliveryWishes {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Delivery folder; it is made where it is not there.")
    private @Nullable Path out;

    Path out() {
        return Objects.requireNonNull(out).toAbsolutePath().normalize();
    }
}
