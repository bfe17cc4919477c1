package studio.longplay.app.queue;

import studio.longplay.engine.store.metrics.Resolution;

import java.time.Duration;

/// How far back figures are shown.
public enum Stretch {
    FIVE_MINUTES(Duration.ofMinutes(5), Resolution.SECOND, 2),
    HOUR(Duration.ofHours(1), Resolution.MINUTE, 20),
    THIRTY_DAYS(Duration.ofDays(30), Resolution.HOUR, 300);

    private final Duration length;
    private final Resolution resolution;
    private final int everySeconds;

    Stretch(Duration length, Resolution resolution, int everySeconds) {
        this.length = length;
        this.resolution = resolution;
        this.everySeconds = everySeconds;
    }

    public Duration length() {
        return length;
    }

    Resolution resolution() {
        return resolution;
    }

    /// How often it is worth reading anew.
    int everySeconds() {
        return everySeconds;
    }
}
