package studio.longplay.engine.music.score;

import java.util.Arrays;
import java.util.Optional;

/// How beats make bars; a tempo counts the beats that one would tap.
public enum Metre {
    FOUR_FOUR("4/4", 4, 2),
    THREE_FOUR("3/4", 3, 2),

    /// Two beats of three eighths each.
    SIX_EIGHT("6/8", 2, 3);

    private final String word;
    private final int beats;
    private final int division;

    Metre(String word, int beats, int division) {
        this.word = word;
        this.beats = beats;
        this.division = division;
    }

    /// As it is written: `4/4`.
    public String word() {
        return word;
    }

    /// Beats in a bar.
    public int beats() {
        return beats;
    }

    /// Eighths in a beat: 2, or 3 where the beat is a dotted quarter.
    public int division() {
        return division;
    }

    /// Length of an eighth, in beats.
    public double eighth() {
        return 1.0 / division;
    }

    /// Eighths in a bar.
    public int eighths() {
        return beats * division;
    }

    /// The metre written so, if there is one.
    public static Optional<Metre> of(String word) {
        return Arrays.stream(values()).filter(metre -> metre.word.equals(word)).findFirst();
    }
}
