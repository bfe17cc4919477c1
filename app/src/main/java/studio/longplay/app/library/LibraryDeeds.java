package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.TakeFound;
import studio.longplay.engine.store.library.Undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the user does to the library, so that it can be undone and done again. To be used on the
/// window's thread; the disk is waited for elsewhere.
final class LibraryDeeds {
    private static final int REMEMBERED = 100;

    private final LibrarySource source;
    private final Work work;
    private final String title;
    private final Told told;
    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");

    /// A thing done or undone, and what turns it round.
    ///
    /// @param says what was done, in a sentence
    record Deed(String says, Undo back) {}

    /// Who hears what became of it.
    ///
    /// @param changed of what was done
    /// @param reverted of what was undone or done again
    record Told(Consumer<Deed> changed, Consumer<Deed> reverted, Consumer<StudioFault> failed) {}

    /// @param title of the work
    LibraryDeeds(LibrarySource source, Work work, String title, Told told) {
        this.source = source;
        this.work = work;
        this.title = title;
        this.told = told;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Does something to some takes.
    ///
    /// @param says what was done, in a sentence
    void apply(
            String says, TakeFound takes, Function<List<Digest>, List<LibraryChange.Wish>> wishes) {
        start(
                library -> library.apply(wishes.apply(library.digests(takes))),
                back -> {
                    remember(done, new Deed(says, back));
                    undone.clear();
                    tell(new Deed(says, back), told.changed());
                });
    }

    /// Undoes the last thing, if there is one.
    void undo() {
        turn(done, undone);
    }

    /// Does again what was undone last.
    void redo() {
        turn(undone, done);
    }

    private void turn(Deque<Deed> from, Deque<Deed> to) {
        if (!from.isEmpty()) {
            Deed deed = from.removeLast();
            start(
                    library -> library.apply(deed.back().wishes()),
                    back -> {
                        remember(to, new Deed(deed.says(), back));
                        tell(deed, told.reverted());
                    });
        }
    }

    private interface Act {
        Undo run(Library library) throws StudioFault;
    }

    private void start(Act act, Consumer<Undo> then) {
        work.start(
                Job.of(title, _ -> act.run(source.open(JobContext.quiet()))),
                Work.Outcome.of(then, told.failed()));
    }

    private static void remember(Deque<Deed> deeds, Deed deed) {
        deeds.addLast(deed);
        if (deeds.size() > REMEMBERED) {
            deeds.removeFirst();
        }
    }

    private void tell(Deed deed, Consumer<Deed> who) {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
        who.accept(deed);
    }
}
