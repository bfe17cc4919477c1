package studio.longplay.app.script;

import studio.longplay.engine.fault.Warning;

import java.util.Optional;

/// Something wrong in the script, where it stands in the editor.
///
/// @param paragraph counted from 0; -1 if it stands nowhere
/// @param from first character of it within the paragraph
/// @param to after its last character
/// @param bad whether something is left out because of it; else it is only odd
/// @param fix what would put it right, if we know
public record ScriptFault(
        Warning warning, int paragraph, int from, int to, boolean bad, Optional<Fix> fix) {
    /// Replaces a stretch of the paragraph.
    ///
    /// @param text what is to stand there
    public record Fix(int from, int to, String text) {}

    /// Whether it is told in place, under the cue it is about.
    boolean isAboutACue() {
        String code = warning.code();
        return code.equals("script.cue-unknown")
                || code.equals("script.picture-missing")
                || code.equals("script.voice-cue-idle")
                || code.startsWith("sfx.")
                || code.startsWith("music.");
    }

    /// The same fault some paragraphs further down.
    ScriptFault movedBy(int paragraphs) {
        return paragraphs == 0 || paragraph < 0
                ? this
                : new ScriptFault(warning, paragraph + paragraphs, from, to, bad, fix);
    }
}
