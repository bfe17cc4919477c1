package studio.longplay.app.takes;

import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Edits of takes, each made of what the ones before it did, whether that is on the disk yet or
/// not: ten quick presses of a key are ten edits.
final class TakeChanges implements AutoCloseable {
    private final Session session;
    private final Runnable changed;
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> settled(now);
    private Voicing newest;

    /// @param changed hears when any take is another
    TakeChanges(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        newest = session.project().voicing();
        session.savedProperty().addListener(saved);
    }

    private void settled(Session.Saved now) {
        if (!(now instanceof Session.Saved.Writing)) {
            Voicing before = newest;
            newest = session.project().voicing();
            if (!before.equals(newest)) {
                changed.run();
            }
        }
    }

    Voicing newest() {
        return newest;
    }

    LineTakes of(ElementId line) {
        return newest.takesOf(line);
    }

    /// Changes the takes of a line.
    ///
    /// @param name what the list of edits calls it
    void change(String name, ElementId line, UnaryOperator<LineTakes> edit) {
        change(name, List.of(line), edit);
    }

    /// Changes the takes of lines, as one edit; nothing is done where nothing differs.
    void change(String name, Collection<ElementId> lines, UnaryOperator<LineTakes> edit) {
        session.handOver();
        Voicing before = newest;
        Map<ElementId, LineTakes> takes = new HashMap<>(before.takes());
        for (ElementId line : lines) {
            LineTakes after = edit.apply(before.takesOf(line));
            if (after.equals(LineTakes.NONE)) {
                takes.remove(line);
            } else {
                takes.put(line, after);
            }
        }
        Voicing after = before.withTakes(takes);
        if (!after.equals(before)) {
            newest = after;
            session.apply(Edit.Voice.of(name, before, after));
            changed.run();
        }
    }

    @Override
    public void close() {
        session.savedProperty().removeListener(saved);
    }
}
