package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Tuning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much of a machine models take.
public enum Profile {
    /// As little memory as can be: one thread, the smallest exports.
    ECO("as little memory as can be: one thread, the smallest exports"),
    /// One thread for each model, exports as their makers prefer: the same bytes always.
    BALANCED("one thread for each model, exports as their makers prefer"),
    /// All cores, the most exact exports, a card where there is one.
    ULTRA("all cores, the most exact exports, a card where there is one");

    private static final int USUAL_BEAMS = 5;
    private static final int MANY = 8;

    private final String words;

    Profile(String words) {
        this.words = words;
    }

    /// What it means, as half a sentence.
    public String words() {
        return words;
    }

    /// For files and options: `balanced`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What [#id] gave; empty if it is something else.
    public static Optional<Profile> of(String id) {
        for (Profile profile : values()) {
            if (profile.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /// How many threads share an operation on a machine of so many cores.
    public int threads(int cores) {
        return this == ULTRA ? Math.max(1, cores) : 1;
    }

    /// Whether a card is taken where nobody says otherwise.
    public boolean wantsCard() {
        return this == ULTRA;
    }

    /// How many beginnings of what is heard are kept at once: the likeliest only, or as many as
    /// Whisper's makers use (Radford et al. 2022).
    public int beams() {
        return this == ECO ? 1 : USUAL_BEAMS;
    }

    /// How many lines are done at once, where the kind can and the table says nothing: one where
    /// the same line must always be the same to the last digit, whatever stands beside it.
    public int batch() {
        return this == ULTRA ? MANY : 1;
    }

    public Tuning tuning() {
        return this == ECO ? Tuning.FRUGAL : Tuning.USUAL;
    }

    /// Which exports are preferred, the one preferred first; none if their makers' order counts.
    public List<Precision> precisions() {
        return switch (this) {
            case ECO ->
                    List.of(
                            Precision.Q4,
                            Precision.Q4F16,
                            Precision.INT8,
                            Precision.FP16,
                            Precision.FP32);
            case BALANCED -> List.of();
            case ULTRA -> List.of(Precision.FP32, Precision.FP16);
        };
    }
}
