package studio.longplay.app.script;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Script;

import java.util.List;
import java.util.Optional;

/// A text with the looks of its paragraphs.
///
/// @param text as it stands in the editor
/// @param looks one for each paragraph; a look that is the same as before is the same object
/// @param faults in the order of their lines
/// @param script what was read; empty if it cannot be read
/// @param unreadable why it cannot be read
record StyledScript(
        String text,
        List<ParagraphLook> looks,
        List<ScriptFault> faults,
        Optional<Script> script,
        Optional<StudioFault> unreadable) {
    static final StyledScript EMPTY =
            new StyledScript(
                    "",
                    List.of(ParagraphLook.plain(0)),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
}
