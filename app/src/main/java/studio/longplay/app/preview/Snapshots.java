package studio.longplay.app.preview;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Frames kept as files, painted and written on a thread of their own.
public final class Snapshots implements AutoCloseable {
    private final Crew keeping = new Crew("preview-snapshot", 1);
    private final Words words;
    private final Supplier<FramePainter> painters;
    private final Executor ui;
    private final Supplier<Optional<Wanted>> frame;
    private final Consumer<PreviewNotice> told;
    private SnapshotPlace place = _ -> Optional.empty();

    /// A frame, and the file name to propose for it.
    record Wanted(Snapshot frame, String name) {}

    /// What they need of the picture.
    ///
    /// @param painters of what is kept, which an export could have painted
    /// @param ui runs things on the window's thread
    /// @param frame the one under the playhead, if there is one
    /// @param told hears on the window's thread how it went
    record Surroundings(
            Supplier<FramePainter> painters,
            Executor ui,
            Supplier<Optional<Wanted>> frame,
            Consumer<PreviewNotice> told) {}

    Snapshots(Words words, Surroundings around) {
        this.words = words;
        painters = around.painters;
        ui = around.ui;
        frame = around.frame;
        told = around.told;
    }

    /// Says who asks where a frame is to be kept.
    void askWhereWith(SnapshotPlace asked) {
        place = asked;
    }

    /// Keeps the frame under the playhead as a picture of the film's size, after asking where.
    public void keep() {
        Optional<Wanted> wanted = frame.get();
        wanted.flatMap(each -> place.choose(each.name()))
                .ifPresent(file -> keeping.run(() -> keep(wanted.orElseThrow().frame(), file)));
    }

    private void keep(Snapshot snapshot, Path file) {
        try {
            snapshot.write(painters, file);
            tell(PreviewNotice.Kind.DONE, words.get("snapshot.done", file.toString()));
        } catch (StudioFault fault) {
            tell(PreviewNotice.Kind.FAILED, fault.whole());
        }
    }

    private void tell(PreviewNotice.Kind kind, String sentence) {
        ui.execute(() -> told.accept(new PreviewNotice(kind, sentence)));
    }

    @Override
    public void close() {
        keeping.close();
    }
}
