package studio.longplay.app.export;

import java.util.Locale;

/// The parts of an export as the user sees them, in order.
public enum Stage {
    SPEAK,
    MIX,
    DRAW,
    JOIN,
    CHECK;

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
