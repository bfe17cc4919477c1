package studio.longplay.app.timeline;

import java.util.Locale;

/// What the mouse does on clips.
public enum Tool {
    /// Chooses, moves and trims.
    SELECT,
    /// Cuts in two.
    BLADE,
    /// Moves what is shown inside of the clip.
    SLIP,
    /// Moves the clip between its neighbours, which give way.
    SLIDE,
    /// Trims, and what follows moves.
    RIPPLE;

    /// As part of ids and keys of words.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
