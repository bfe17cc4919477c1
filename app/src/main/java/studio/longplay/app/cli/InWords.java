package studio.longplay.app.cli;

import java.time.Duration;
import java.util.Locale;

/// Lengths and sizes as people say them: no more figures than mean something.
final class InWords {
    private InWords() {}

    /// `2 h 43 min`, `5 min 14 s`, `7 s`.
    static String time(long milliseconds) {
        Duration time = Duration.ofSeconds(Math.max(1, Math.round(milliseconds / 1000.0)));
        if (time.toHours() > 0) {
            Duration minutes = Duration.ofMinutes(Math.round(time.toSeconds() / 60.0));
            return "%d h %02d min".formatted(minutes.toHours(), minutes.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d s".formatted(time.toSeconds());
    }

    /// `40.5 GB`, `7 MB`; what there is of anything is at least `1 MB`.
    static String size(long bytes) {
        if (bytes == 0) {
            return "0 MB";
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.0f MB", Math.max(1, bytes / 1e6))
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
