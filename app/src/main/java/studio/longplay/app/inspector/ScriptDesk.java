package studio.longplay.app.inspector;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.util.Optional;

/// The script as the project has it now, and the one way to change it from here.
final class ScriptDesk {
    private final Session session;

    ScriptDesk(Session session) {
        this.session = session;
    }

    /// What finds a change of a script.
    interface Writing {
        Optional<ScriptChange> of(Script script);
    }

    /// Makes one edit of a change.
    ///
    /// @return whether there was a change to make
    boolean write(Writing writing) {
        Optional<ScriptChange> change = script().flatMap(writing::of);
        change.ifPresent(found -> session.apply(new Edit.ChangeScript(found)));
        return change.isPresent();
    }

    /// The script of the project's text, with the ids the preview knows. The preview may be a
    /// moment behind what was typed.
    private Optional<Script> script() {
        Optional<Script> known = session.previewProperty().get().map(PreviewState::script);
        String text = session.project().scriptText();
        if (known.isEmpty() || known.get().text().equals(text)) {
            return known;
        }
        try {
            return Optional.of(new ScriptParser().reparse(known.get(), text));
        } catch (StudioFault.Input unreadable) {
            return Optional.empty();
        }
    }
}
