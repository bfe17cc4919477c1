package studio.longplay.app.inspector;

import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The script as the project has it now, and the one way to change it from here.
///
/// A change is found in the text it is made to. While another is on its way to the disk it waits,
/// and of several of one kind, as of a key held down, the last one counts.
final class ScriptDesk implements AutoCloseable {
    /// A change of nothing: all is as it is wanted.
    static final ScriptChange NOTHING = new ScriptChange(0, "", "");

    private final Session session;
    private final SequencedMap<String, Runnable> waiting = new LinkedHashMap<>();
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> goOn(now);
    private boolean closed;

    ScriptDesk(Session session) {
        this.session = session;
        session.savedProperty().addListener(saved);
    }

    /// What finds a change of a script: empty where the script cannot hold it.
    interface Writing {
        Optional<ScriptChange> of(Script script);
    }

    /// Makes one edit of a change.
    ///
    /// @param kind what is changed: a later change of the same kind takes the place of a waiting
    ///   one
    /// @param refused hears that the script cannot hold it
    void write(String kind, Writing writing, Runnable refused) {
        if (closed) {
            // A field that loses the keyboard because its window goes still hands its text over.
            return;
        }
        session.handOver();
        waiting.remove(kind);
        waiting.put(kind, () -> writeNow(writing, refused));
        goOn(session.savedProperty().get());
    }

    private void goOn(Session.Saved now) {
        if (!(now instanceof Session.Saved.Writing) && !waiting.isEmpty()) {
            waiting.pollFirstEntry().getValue().run();
        }
    }

    private void writeNow(Writing writing, Runnable refused) {
        Optional<ScriptChange> change = script().flatMap(writing::of);
        if (change.isEmpty()) {
            refused.run();
            goOn(session.savedProperty().get());
        } else if (change.get().equals(NOTHING)) {
            goOn(session.savedProperty().get());
        } else {
            session.apply(new Edit.ChangeScript(change.get()));
        }
    }

    /// The script of the project's text, with the ids the preview knows. The preview may be a
    /// moment behind what was written.
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

    @Override
    public void close() {
        closed = true;
        session.savedProperty().removeListener(saved);
        waiting.clear();
    }
}
