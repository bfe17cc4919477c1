package studio.longplay.app.takes;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes recordings of a line in, one after another. To be used on the window's thread.
final class Importing {
    private final Session session;
    private final TakeRoom room;
    private final Work work;
    private final TakeChanges changes;
    private final Words words;

    Importing(Session session, TakeRoom room, Work work, TakeChanges changes, Words words) {
        this.session = session;
        this.room = room;
        this.work = work;
        this.changes = changes;
        this.words = words;
    }

    /// Each becomes a take of the line, the last of them the one that is heard.
    ///
    /// @param failed hears why one cannot be used; those after it are left out
    void bringIn(ElementId line, List<Path> files, Consumer<StudioFault> failed) {
        Optional<PreviewState> state = session.previewProperty().get();
        if (files.isEmpty() || state.isEmpty()) {
            return;
        }
        session.handOver();
        TakeRoom.Recording recording =
                new TakeRoom.Recording(
                        session.project().withVoicing(changes.newest()),
                        state.get().script(),
                        state.get().cast(),
                        line,
                        files.getFirst());
        work.start(
                Job.of(words.get("job.import"), context -> room.bringIn(recording, context)),
                Work.Outcome.of(
                        edit -> {
                            session.apply(edit);
                            bringIn(line, files.subList(1, files.size()), failed);
                        },
                        failed));
    }
}
