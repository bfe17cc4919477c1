package studio.longplay.engine.render.bench;

import java.util.Locale;

/// A film and what its making took.
///
/// @param minutes asked for
/// @param filmSeconds its length
/// @param wallSeconds by the clock
/// @param processorSeconds of all processes together; 0 where the machine does not tell
public record Growth(
        double minutes, double filmSeconds, double wallSeconds, double processorSeconds) {
    /// Seconds of the clock for a second of film.
    public double perSecond() {
        return wallSeconds / filmSeconds;
    }

    /// Seconds of processor for a second of film: says the same on a machine that others keep busy.
    public double processorPerSecond() {
        return processorSeconds / filmSeconds;
    }

    Measured measured() {
        return new Measured(
                String.format(Locale.ROOT, "film-%.1fm", minutes),
                filmSeconds / wallSeconds,
                "x real time",
                String.format(
                        Locale.ROOT,
                        "a film of %.0f s from nothing in %.1f s, %.1f s of processor",
                        filmSeconds,
                        wallSeconds,
                        processorSeconds));
    }
}
