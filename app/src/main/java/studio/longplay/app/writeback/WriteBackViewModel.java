package studio.longplay.app.writeback;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.engine.edit.writeback.Hunk;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.edit.writeback.Unwritten;
import studio.longplay.engine.script.ElementId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be written of the timeline into the script, and which of it the user wants.
///
/// What was left out stays left out when the proposal is made anew, for example because a line was
/// spoken meanwhile.
public final class WriteBackViewModel implements AutoCloseable {
    /// How far it is.
    enum Step {
        /// It is being worked out.
        WORKING,
        SHOWN,
        /// It was written, and there is nothing left to do here.
        WRITTEN
    }

    private record Name(ElementId line, Hunk.Kind kind) {
        static Name of(Hunk hunk) {
            return new Name(hunk.line(), hunk.kind());
        }
    }

    private final WritingDesk desk;
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", Step.WORKING);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", 0);
    private final ObservableList<WriteBackRow> rows = FXCollections.observableArrayList();
    private final Set<Name> leftOut = new HashSet<>();
    private long asked;
    private boolean writing;

    public WriteBackViewModel(WritingDesk desk) {
        this.desk = desk;
        desk.whenChanged(this::refresh);
        refresh();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How many of the changes will be written.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Changes in the order of the script, then what cannot be written.
    ObservableList<WriteBackRow> rows() {
        return rows;
    }

    List<WriteBackRow.Change> changes() {
        return rows.stream()
                .filter(WriteBackRow.Change.class::isInstance)
                .map(WriteBackRow.Change.class::cast)
                .toList();
    }

    /// What is shown stays until there is something else to show. While something is written,
    /// nothing else is asked for: whether it still fits is seen in the end.
    private void refresh() {
        if (writing || step.get() == Step.WRITTEN) {
            return;
        }
        long question = ++asked;
        desk.propose(
                Optional.empty(),
                proposal -> {
                    if (question == asked) {
                        show(proposal);
                    }
                });
    }

    private void show(ScriptProposal proposal) {
        boolean same =
                proposal.hunks().equals(changes().stream().map(WriteBackRow.Change::hunk).toList())
                        && proposal.unwritten().equals(unwritten());
        if (!same) {
            rows.setAll(proposal.hunks().stream().map(this::row).toList());
            proposal.unwritten().forEach(left -> rows.add(new WriteBackRow.Left(left)));
        }
        count();
        step.set(Step.SHOWN);
    }

    private List<Unwritten> unwritten() {
        return rows.stream()
                .filter(WriteBackRow.Left.class::isInstance)
                .map(row -> ((WriteBackRow.Left) row).unwritten())
                .toList();
    }

    private WriteBackRow row(Hunk hunk) {
        Name name = Name.of(hunk);
        SimpleBooleanProperty wanted = new SimpleBooleanProperty(!leftOut.contains(name));
        wanted.addListener((_, _, now) -> {
            if (now) {
                leftOut.remove(name);
            } else {
                leftOut.add(name);
            }
            count();
        });
        return new WriteBackRow.Change(hunk, wanted);
    }

    private void count() {
        chosen.set((int) changes().stream().filter(change -> change.chosen().get()).count());
    }

    /// Chooses all changes, or none.
    void chooseAll(boolean all) {
        changes().forEach(change -> change.chosen().set(all));
    }

    /// Writes what is chosen; does nothing if nothing is.
    void write() {
        if (step.get() != Step.SHOWN || chosen.get() == 0) {
            return;
        }
        Set<Integer> wanted = new HashSet<>();
        changes().stream()
                .filter(change -> change.chosen().get())
                .forEach(change -> wanted.add(change.hunk().number()));
        step.set(Step.WORKING);
        writing = true;
        long question = ++asked;
        desk.propose(
                Optional.of(wanted),
                proposal -> {
                    if (question == asked) {
                        write(proposal);
                    }
                });
    }

    private void write(ScriptProposal proposal) {
        writing = false;
        if (desk.write(proposal)) {
            step.set(Step.WRITTEN);
        } else {
            refresh();
        }
    }

    @Override
    public void close() {
        asked++;
        desk.whenChanged(() -> {});
        desk.close();
    }
}
