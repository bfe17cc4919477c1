package studio.longplay.app.machine;

import java.util.Locale;

/// How far back graphs go.
public enum Span {
    MINUTES(300),
    HOUR(3600),
    MONTH(30 * 24 * 3600L);

    private final long seconds;

    Span(long seconds) {
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
