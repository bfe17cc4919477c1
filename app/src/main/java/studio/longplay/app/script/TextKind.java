package studio.longplay.app.script;

import java.util.Locale;

/// What a run of text within a paragraph is.
enum TextKind {
    PLAIN,
    /// A speaker's name, in the speaker's own hue.
    NAME,
    /// What stands beside a name in brackets, and directions between words.
    EXTENSION,
    ITALIC,
    BOLD,
    /// The name of an entry of the title page.
    KEY,
    /// A note that is no cue.
    NOTE,
    MUSIC,
    SFX,
    PICTURE,
    VOICE,
    PAUSE,
    CHAPTER,
    /// A cue of no kind we know.
    STRANGE;

    /// Its class in style sheets, as `script-text-music`.
    String styleClass() {
        return "script-text-" + name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is drawn as a chip.
    boolean isCue() {
        return compareTo(MUSIC) >= 0;
    }
}
