package studio.longplay.app.controls;

/// What a colour is for, as the role style sheets name it.
public enum Role {
    /// Behind everything; fields and the picture's surroundings.
    GROUND("ground"),
    /// Panels.
    PANEL("panel"),
    /// Buttons, cards, popups.
    RAISED("raised"),
    /// Under the pointer.
    HOVER("hover"),
    /// While pressed; tracks of sliders.
    PRESSED("pressed"),
    /// Behind a film.
    VIDEO("video"),
    /// Lines between panels.
    LINE("line"),
    /// Outlines that must be seen, as of an unchecked box.
    LINE_STRONG("line-strong"),
    /// Text.
    TEXT("text"),
    /// Text beside more important text.
    TEXT_SECONDARY("text-secondary"),
    /// Hints; still readable.
    TEXT_FAINT("text-faint"),
    /// Play, selection, primary action, and nothing else.
    ACCENT("accent"),
    /// Accent as text.
    ACCENT_TEXT("accent-text"),
    /// Behind what is selected; translucent.
    ACCENT_SOFT("accent-soft"),
    /// Behind the line being played; translucent.
    ACCENT_FAINT("accent-faint"),
    /// Text and icons on the accent.
    ON_ACCENT("on-accent"),
    /// Ring around what has the keyboard.
    FOCUS("focus"),
    /// Over a window that waits for a dialog; translucent.
    SCRIM("scrim"),
    /// Done, clear.
    OK("ok"),
    /// OK as text.
    OK_TEXT("ok-text"),
    /// Behind good news; translucent.
    OK_SOFT("ok-soft"),
    /// Look here.
    WARN("warn"),
    /// WARN as text.
    WARN_TEXT("warn-text"),
    /// Behind a warning; translucent.
    WARN_SOFT("warn-soft"),
    /// Failed.
    BAD("bad"),
    /// BAD as text.
    BAD_TEXT("bad-text"),
    /// Behind bad news; translucent.
    BAD_SOFT("bad-soft"),
    /// Made and kept.
    CACHED("cached"),
    /// Being made.
    RENDERING("rendering"),
    /// To be made anew.
    STALE("stale"),
    /// Could not be made.
    FAILED("failed"),
    /// Text on clips of any hue.
    ON_CLIP("on-clip");

    private final String name;

    Role(String name) {
        this.name = name;
    }

    /// The colour's name in style sheets, as `-lp-panel`.
    public String css() {
        return "-lp-" + name;
    }
}
