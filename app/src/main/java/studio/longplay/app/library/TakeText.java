package studio.longplay.app.library;

import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeMeasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the gallery writes.
///
/// @param zone of dates
record TakeText(Words words, ZoneId zone) {
    private static final long RATE_HZ = 48_000;
    private static final long KILO = 1000;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// `4.2 s`, `1:04`, `1:02:09`.
    static String length(long samples) {
        double seconds = samples / (double) RATE_HZ;
        if (seconds < 60) {
            return String.format(Words.spoken(), "%.1f s", seconds);
        }
        return clock(Math.round(seconds));
    }

    /// `0:09`, `1:04`, `1:02:09`.
    static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    /// `840 kB`, `12.4 MB`, `1.2 GB`.
    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " kB";
        }
        double mega = bytes / (double) (KILO * KILO);
        return mega < KILO
                ? String.format(Words.spoken(), mega < 100 ? "%.1f MB" : "%.0f MB", mega)
                : String.format(Words.spoken(), "%.1f GB", mega / KILO);
    }

    static String score(LibraryTake take) {
        return take.measure()
                .map(TakeMeasure::score)
                .map(score -> Long.toString(Math.round(score)))
                .orElse("–");
    }

    /// `14:05` today, `3 Mar 2026` before.
    String made(Instant at, Instant now) {
        ZonedDateTime made = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        return made.toLocalDate().equals(today)
                ? words.get("today", CLOCK.format(made))
                : day(made);
    }

    String madeInFull(Instant at) {
        ZonedDateTime made = at.atZone(zone);
        return day(made) + ", " + CLOCK.format(made);
    }

    private String day(ZonedDateTime made) {
        return DateTimeFormatter.ofPattern(words.get("day"), words.language()).format(made);
    }

    /// Who spoke it: a voice, or that it was recorded.
    String voice(LibraryTake take) {
        String name = take.facts().voiceName();
        return name.isEmpty() ? words.get("recorded") : name;
    }

    String project(LibraryTake take) {
        String title = take.facts().projectTitle();
        return title.isEmpty() ? words.get("no-project") : title;
    }

    static String line(LibraryTake take) {
        return take.facts().text().replaceAll("\\s+", " ");
    }

    /// A row, for those who listen to the screen.
    String aloud(LibraryTake take) {
        return words.get(
                "take.spoken",
                line(take),
                take.facts().speaker().isEmpty() ? "" : take.facts().speaker(),
                voice(take),
                project(take),
                length(take.facts().samples()),
                take.measure().isPresent()
                        ? words.get("score.spoken", score(take))
                        : words.get("score.none"));
    }
}
