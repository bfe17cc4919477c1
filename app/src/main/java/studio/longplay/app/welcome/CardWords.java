package studio.longplay.app.welcome;

import studio.longplay.app.words.Words;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// What a card says about when, where and how long.
///
/// @param now the time it is
/// @param zone where the user's days begin
/// @param userHome the user's own folder
record CardWords(Words words, Instant now, ZoneId zone, Path userHome) {
    private static final int DAYS_IN_WORDS = 7;
    private static final int MINUTES_WITHOUT_SECONDS = 10;
    private static final int LONGEST_PLACE = 32;
    private static final String SEPARATOR = FileSystems.getDefault().getSeparator();

    String when(long openedAt) {
        Instant then = Instant.ofEpochMilli(openedAt);
        LocalDate day = LocalDate.ofInstant(then, zone);
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (days <= 0) {
            long minutes = Math.max(0, Duration.between(then, now).toMinutes());
            return minutes < 60
                    ? words.get("when.minutes", minutes)
                    : words.get("when.hours", minutes / 60);
        }
        return days < DAYS_IN_WORDS
                ? words.get("when.days", days)
                : DateTimeFormatter.ofPattern(words.get("when.pattern"), words.language())
                        .format(day);
    }

    /// Where the folder lies, short enough for a card; its beginning gives way.
    String where(Path folder) {
        Path parent = folder.getParent();
        Path place = parent == null ? folder : parent;
        Path named =
                place.startsWith(userHome)
                        ? Path.of("~").resolve(userHome.relativize(place))
                        : place;
        String whole = named.toString();
        int from = 1;
        String shorter = whole;
        while (shorter.length() > LONGEST_PLACE && from < named.getNameCount()) {
            shorter = "…" + SEPARATOR + named.subpath(from, named.getNameCount());
            from++;
        }
        return shorter.length() > LONGEST_PLACE
                ? shorter.substring(0, LONGEST_PLACE - 1) + "…"
                : shorter;
    }

    /// `1 h 58 min`, `2 min 14 s`; empty for nothing.
    String length(long milliseconds) {
        Duration time = Duration.ofSeconds(Math.round(milliseconds / 1000.0));
        if (time.isZero()) {
            return "";
        }
        return time.toHours() > 0
                ? words.get("length.hours", time.toHours(), time.toMinutesPart())
                : time.toMinutes() >= MINUTES_WITHOUT_SECONDS
                        ? words.get("length.only-minutes", time.toMinutes())
                        : words.get("length.minutes", time.toMinutes(), time.toSecondsPart());
    }
}
