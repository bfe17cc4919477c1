package studio.longplay.engine.project.desk;

import java.util.Locale;

/// Refuses figures no desk has.
final class Ranges {
    private Ranges() {}

    /// @throws IllegalArgumentException if the value is outside, or no number
    static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is %s to %s, not %s", what, least, most, value));
        }
    }
}
