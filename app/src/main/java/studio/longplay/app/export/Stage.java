package studio.longplay.app.export;

import java.util.Locale;

/// The parts of an export as the user sees them, in order.
public enum Stage {
    SPEAK(0.12),
    MIX(0.08),
    DRAW(0.72),
    JOIN(0.06),
    CHECK(0.02);

    private final double share;

    Stage(double share) {
        this.share = share;
    }

    /// The part of an export's time it usually takes, 0 to 1.
    double share() {
        return share;
    }

    /// The same of all stages before it.
    double shareBefore() {
        double before = 0;
        for (Stage stage : values()) {
            before += stage.compareTo(this) < 0 ? stage.share : 0;
        }
        return before;
    }

    /// The stage a step of the engine belongs to; the same stage as before where the step is new to
    /// us.
    Stage after(String step) {
        Stage next =
                switch (step.toLowerCase(Locale.ROOT)) {
                    case "prepare", "speak" -> SPEAK;
                    case "mix",
                            "master",
                            "sound",
                            "effects",
                            "make sounds",
                            "play music",
                            "loudness",
                            "measure loudness",
                            "set loudness" ->
                            MIX;
                    case "encoder", "segments", "render" -> DRAW;
                    case "stems", "captions", "film", "mux" -> JOIN;
                    case "verify", "report" -> CHECK;
                    default -> this;
                };
        return next.compareTo(this) > 0 ? next : this;
    }

    /// What its words begin with.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
