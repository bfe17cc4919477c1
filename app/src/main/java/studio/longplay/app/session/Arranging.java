package studio.longplay.app.session;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;

/// Edits of the timeline, one after the other: each is worked out from the board that shows all
/// before it. One that comes while the board is still being laid out waits for it, some hundredths
/// of a second, so that ten quick presses of a key are ten edits.
///
/// To be used on the window's thread.
public final class Arranging {
    private final Session session;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Arrangement newest;

    private record Waiting(
            String name, BiFunction<Board, Arrangement, Arrangement> edit, Runnable refused) {}

    Arranging(Session session) {
        this.session = session;
        newest = session.project().arrangement();
    }

    /// Does an edit.
    ///
    /// @param name what the list of edits calls it
    /// @param edit gives the same arrangement where nothing can be done
    /// @param refused hears of that
    public void apply(
            String name, BiFunction<Board, Arrangement, Arrangement> edit, Runnable refused) {
        waiting.add(new Waiting(name, edit, refused));
        doNext();
    }

    /// The timeline as it is known; empty before the first preview.
    public Optional<Board> board() {
        return session.previewProperty().get().map(PreviewState::board);
    }

    /// The arrangement with every edit that was done, whether it is on the disk yet or not.
    public Arrangement newest() {
        return newest;
    }

    /// Another project value or another board is there.
    void refresh(boolean written) {
        if (written) {
            newest = session.project().arrangement();
        }
        doNext();
    }

    private void doNext() {
        Optional<PreviewState> state = session.previewProperty().get();
        while (!waiting.isEmpty()
                && state.isPresent()
                && state.get().project().arrangement().equals(newest)) {
            Waiting next = waiting.remove();
            Arrangement after = next.edit().apply(state.get().board(), newest);
            if (after.equals(newest)) {
                next.refused().run();
            } else {
                Arrangement before = newest;
                newest = after;
                session.apply(Edit.Arrange.of(next.name(), before, after));
            }
        }
    }
}
