package studio.longplay.app.wizard;

import java.util.Locale;

/// The pages of the wizard, in their order.
enum Step {
    CONSENT,
    SAMPLES,
    MATCH,
    RESULT;

    /// As it is called in ids and words.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBefore(Step other) {
        return compareTo(other) < 0;
    }

    /// The page after it; the last has none but itself.
    Step next() {
        return switch (this) {
            case CONSENT -> SAMPLES;
            case SAMPLES -> MATCH;
            case MATCH, RESULT -> RESULT;
        };
    }

    /// The page before it; the first has none but itself.
    Step previous() {
        return switch (this) {
            case CONSENT, SAMPLES -> CONSENT;
            case MATCH -> SAMPLES;
            case RESULT -> MATCH;
        };
    }
}
