package studio.longplay.engine.edit;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.Project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The edits done to a project and the ones taken back, as one immutable value.
///
/// Undo goes back without end. Every [#KEPT]th value is kept and the ones between are made again
/// from it, so that ten thousand edits of a long script cost eighty of its texts, not ten thousand;
/// an undo costs at most that many applications of edits.
public final class History {
    private static final int KEPT = 128;

    private final Project first;
    private final Project now;
    private final @Nullable Step done;
    private final @Nullable Step undone;

    /// One edit of a chain.
    ///
    /// @param number of the edit, given by whoever keeps it
    /// @param depth how many steps the chain has up to here
    /// @param kept the value after this step, for some steps
    private record Step(
            long number, Edit edit, int depth, @Nullable Project kept, @Nullable Step before) {
        static int depthOf(@Nullable Step step) {
            return step == null ? 0 : step.depth;
        }
    }

    /// An edit in a list for people.
    ///
    /// @param about as [Edit#about]
    public record Entry(long number, String name, String about) {}

    private History(Project first, Project now, @Nullable Step done, @Nullable Step undone) {
        this.first = first;
        this.now = now;
        this.done = done;
        this.undone = undone;
    }

    public static History of(Project first) {
        return new History(first, first, null, null);
    }

    /// The project as it is.
    public Project project() {
        return now;
    }

    /// With one more edit; what was taken back can no longer be done again.
    ///
    /// @param number that names the edit from now on
    public History then(long number, Edit edit) {
        Project next = edit.applyTo(now);
        return new History(first, next, step(number, edit, next, done), null);
    }

    public boolean canUndo() {
        return done != null;
    }

    public boolean canRedo() {
        return undone != null;
    }

    /// The number of the edit an undo takes back.
    ///
    /// @throws IllegalStateException if there is none
    public long undoes() {
        return present(done).number;
    }

    /// The number of the edit a redo does again.
    ///
    /// @throws IllegalStateException if there is none
    public long redoes() {
        return present(undone).number;
    }

    /// As it was before the last edit.
    ///
    /// @throws IllegalStateException if nothing is left to take back
    public History undo() {
        Step last = present(done);
        Step taken = new Step(last.number, last.edit, Step.depthOf(undone) + 1, null, undone);
        return new History(first, valueAfter(last.before), last.before, taken);
    }

    /// With the edit last taken back done again.
    ///
    /// @throws IllegalStateException if nothing was taken back
    public History redo() {
        Step again = present(undone);
        Project next = again.edit.applyTo(now);
        return new History(first, next, step(again.number, again.edit, next, done), again.before);
    }

    /// The edits done, oldest first.
    public List<Entry> done() {
        List<Entry> entries = new ArrayList<>(entries(done));
        Collections.reverse(entries);
        return List.copyOf(entries);
    }

    /// The edits taken back, the next to do again first.
    public List<Entry> undone() {
        return entries(undone);
    }

    private static Step step(long number, Edit edit, Project value, @Nullable Step before) {
        int depth = Step.depthOf(before) + 1;
        return new Step(number, edit, depth, depth % KEPT == 0 ? value : null, before);
    }

    private Project valueAfter(@Nullable Step last) {
        List<Edit> edits = new ArrayList<>();
        Step step = last;
        while (step != null && step.kept == null) {
            edits.add(step.edit);
            step = step.before;
        }
        Project value = step == null || step.kept == null ? first : step.kept;
        for (Edit edit : edits.reversed()) {
            value = edit.applyTo(value);
        }
        return value;
    }

    private static List<Entry> entries(@Nullable Step last) {
        List<Entry> entries = new ArrayList<>();
        for (Step step = last; step != null; step = step.before) {
            entries.add(new Entry(step.number, step.edit.name(), step.edit.about()));
        }
        return List.copyOf(entries);
    }

    private static Step present(@Nullable Step step) {
        if (step == null) {
            throw new IllegalStateException("there is nothing to take back or do again");
        }
        return step;
    }
}
