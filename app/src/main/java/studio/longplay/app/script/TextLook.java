package studio.longplay.app.script;

import java.util.ArrayList;
import java.util.List;

/// The look of a run of text.
///
/// @param speakerRgb the hue of the speaker it names; [#NO_SPEAKER] for none
/// @param edge whether it is the brackets of a cue rather than its words
/// @param fault what is wrong with it
/// @param hit whether it is what is searched for
record TextLook(TextKind kind, int speakerRgb, boolean edge, Mark fault, boolean hit) {
    static final int NO_SPEAKER = -1;

    /// How loud a fault is.
    enum Mark {
        NONE,
        /// Underlined.
        WARNING,
        /// A cue that is not understood: red.
        BAD
    }

    static final TextLook PLAIN = of(TextKind.PLAIN);

    static TextLook of(TextKind kind) {
        return new TextLook(kind, NO_SPEAKER, false, Mark.NONE, false);
    }

    static TextLook name(int rgb) {
        return new TextLook(TextKind.NAME, rgb, false, Mark.NONE, false);
    }

    TextLook asEdge() {
        return new TextLook(kind, speakerRgb, true, fault, hit);
    }

    TextLook with(Mark marked) {
        return fault.compareTo(marked) >= 0
                ? this
                : new TextLook(kind, speakerRgb, edge, marked, hit);
    }

    TextLook found() {
        return new TextLook(kind, speakerRgb, edge, fault, true);
    }

    List<String> styleClasses() {
        List<String> classes = new ArrayList<>(4);
        classes.add(kind.styleClass());
        if (edge) {
            classes.add("script-edge");
        }
        if (fault == Mark.BAD) {
            classes.add(kind.isCue() ? "script-bad-cue" : "script-bad-text");
        } else if (fault == Mark.WARNING) {
            classes.add("script-odd-text");
        }
        if (hit) {
            classes.add("script-hit");
        }
        return classes;
    }
}
