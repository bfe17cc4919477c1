package studio.longplay.engine.store.metrics;

import java.time.Duration;
import java.util.Locale;

/// How finely figures are kept, and for how long.
public enum Resolution {
    SECOND(1, Duration.ofHours(2)),
    MINUTE(60, Duration.ofDays(32)),
    HOUR(3600, Duration.ofDays(400));

    private final int seconds;
    private final Duration kept;

    Resolution(int seconds, Duration kept) {
        this.seconds = seconds;
        this.kept = kept;
    }

    /// Its length.
    public int seconds() {
        return seconds;
    }

    /// How long it is kept.
    public Duration kept() {
        return kept;
    }

    /// The finest that gives at most so many points for a stretch.
    ///
    /// @param most at least 1; the coarsest is taken where even that gives more
    public static Resolution of(Duration stretch, int most) {
        for (Resolution resolution : values()) {
            boolean there = stretch.compareTo(resolution.kept) <= 0;
            if (there && stretch.toSeconds() / resolution.seconds <= most) {
                return resolution;
            }
        }
        return HOUR;
    }

    String table() {
        return "of_" + name().toLowerCase(Locale.ROOT);
    }
}
