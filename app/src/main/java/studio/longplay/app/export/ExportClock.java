package studio.longplay.app.export;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Where and when the sheet works.
///
/// @param ui runs things on the window's thread
/// @param nanoTime counts nanoseconds
public record ExportClock(Executor ui, LongSupplier nanoTime) {
    /// The machine's clock.
    public static ExportClock of(Executor ui) {
        return new ExportClock(ui, System::nanoTime);
    }
}
