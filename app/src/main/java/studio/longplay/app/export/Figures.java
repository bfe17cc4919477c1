package studio.longplay.app.export;

import studio.longplay.app.words.Words;

import java.time.Duration;
import java.util.Locale;

/// Lengths and sizes as people say them: no more figures than mean something.
final class Figures {
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /// `40.5 GB`, `7 MB`.
    String size(long bytes) {
        return bytes < GIGABYTE
                ? words.get("size.megabytes", Math.max(1, Math.round(bytes / MEGABYTE)))
                : words.get("size.gigabytes", bytes / GIGABYTE);
    }

    /// `2 h 43 min`, `5 min 14 s`, `7 s`.
    String length(long milliseconds) {
        Duration time = Duration.ofSeconds(Math.max(1, Math.round(milliseconds / 1000.0)));
        if (time.toHours() > 0) {
            Duration minutes = Duration.ofMinutes(Math.round(time.toSeconds() / 60.0));
            return words.get("length.hours", minutes.toHours(), minutes.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? words.get("length.minutes", time.toMinutes(), time.toSecondsPart())
                : words.get("length.seconds", time.toSeconds());
    }

    /// `0:14`, `1:02:03`, for figures that change while one looks.
    static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
