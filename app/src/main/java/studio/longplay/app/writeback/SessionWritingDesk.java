package studio.longplay.app.writeback;

import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.edit.writeback.ScriptProposal;
import studio.longplay.engine.edit.writeback.Writing;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.TimelineWriting;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Proposals for the project that is open, worked out from its preview.
public final class SessionWritingDesk implements WritingDesk {
    private final Session session;
    private final Work work;
    private final String title;
    private final Consumer<StudioFault> failed;
    private final ChangeListener<Optional<PreviewState>> previewed =
            (_, before, now) -> look(before, now);
    private Runnable changed = () -> {};

    /// @param title what the work is called
    /// @param failed hears of what stopped it
    public SessionWritingDesk(
            Session session, Work work, String title, Consumer<StudioFault> failed) {
        this.session = session;
        this.work = work;
        this.title = title;
        this.failed = failed;
        session.handOver();
        session.previewProperty().addListener(previewed);
    }

    private void look(Optional<PreviewState> before, Optional<PreviewState> now) {
        boolean same =
                before.isPresent()
                        && now.isPresent()
                        && before.get().project().equals(now.get().project())
                        && spoken(before.get()) == spoken(now.get());
        if (!same) {
            changed.run();
        }
    }

    private static long spoken(PreviewState state) {
        return state.lines().values().stream().filter(PreviewLine::isSpoken).count();
    }

    @Override
    public void whenChanged(Runnable then) {
        changed = then;
    }

    @Override
    public void propose(Optional<Set<Integer>> chosen, Consumer<ScriptProposal> done) {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty() || state.get().unreadable().isPresent()) {
            return;
        }
        work.start(
                Job.of(
                        title,
                        _ -> {
                            Writing writing = TimelineWriting.of(state.get());
                            return chosen.map(some -> ScriptProposal.of(writing, some))
                                    .orElseGet(() -> ScriptProposal.of(writing));
                        }),
                Work.Outcome.of(done, failed));
    }

    @Override
    public boolean write(ScriptProposal proposal) {
        if (!session.project().equals(proposal.project())) {
            return false;
        }
        session.apply(proposal.edit());
        return true;
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
    }
}
