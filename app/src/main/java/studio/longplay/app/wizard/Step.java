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
}
