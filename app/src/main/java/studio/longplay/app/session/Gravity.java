package studio.longplay.app.session;

import studio.longplay.engine.fault.Warning;

/// How much a warning weighs, the same wherever the window counts them.
public enum Gravity {
    /// Something that was asked for is left out of the film.
    FAULT,
    /// All is made; somebody should look at it.
    REMARK;

    public static Gravity of(Warning warning) {
        return switch (warning.code()) {
            case "script.cue-unknown", "sfx.unknown" -> FAULT;
            default -> REMARK;
        };
    }
}
