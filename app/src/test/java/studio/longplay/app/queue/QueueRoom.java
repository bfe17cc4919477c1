package studio.longplay.app.queue;

import javafx.scene.Scene;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.queue.JobNews;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The page with a made-up engine. To be made on the window's thread.
final class QueueRoom implements AutoCloseable {
    static final double WIDTH = 1180;
    static final double HEIGHT = 760;

    /// Every kind that is counted.
    static final List<CacheTotals.Total> FOUND =
            List.of(
                    found("effects", 41, 3),
                    found("groups of pictures", 214_880, 1_120),
                    found("loudness readings", 0, 6),
                    found("marked takes", 12, 4),
                    found("mastered scenes", 30, 18),
                    found("mixed scenes", 61, 35),
                    found("music", 7, 21),
                    found("music stems", 4, 24),
                    found("sound chunks", 2_204, 96),
                    found("speaker embeddings", 188, 12),
                    found("takes", 1_052, 44),
                    found("translated lines", 320, 80),
                    found("voice profiles", 9, 1),
                    found("voice tones", 2, 2));

    final FakeQueue engine;
    final QueueViewModel model;
    final QueueView view;
    final Scene scene;
    final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    final List<Path> shown = new CopyOnWriteArrayList<>();
    final List<Path> opened = new CopyOnWriteArrayList<>();
    volatile long seconds;
    private final Work quiet;

    QueueRoom(FakeQueue engine, Assets.Theme theme) {
        this.engine = engine;
        quiet = new Work(FxThread.INSTANCE, bugs::add);
        model =
                new QueueViewModel(
                        new QueueViewModel.Surroundings(
                                engine,
                                quiet,
                                FxThread.INSTANCE,
                                shown::add,
                                opened::add,
                                () -> Instant.ofEpochSecond(FakeQueue.NOW + seconds)));
        view = new QueueView(model, () -> {});
        scene = new Scene(view, WIDTH, HEIGHT);
        Look.dress(scene, theme);
    }

    /// Films in every state.
    static FakeQueue busy() throws StudioFault {
        FakeQueue queue = new FakeQueue();
        QueuedJob first = finish(queue, "The Lighthouse Keeper");
        assert first.id() == 1;
        queue.add("A Winter's Walk");
        queue.fail(
                queue.begin(),
                new JobFault(
                        "disk.full",
                        "The film needs 14.2 GB and /films has 3.1 GB free.",
                        "Make room there, or choose another folder."));
        queue.add("Coriolanus, the whole play in five acts with music");
        QueuedJob running = queue.begin();
        queue.add("Lesson 12: Tides");
        QueuedJob paused = queue.add("Rain on a Tin Roof, two hours");
        queue.add("Lesson 13: Currents");
        queue.queue().pause(paused.id());
        queue.far(far(running.id(), 0.57, 754_000, 0.08));
        queue.found(FOUND);
        return queue;
    }

    private static CacheTotals.Total found(String name, long hits, long misses) {
        return new CacheTotals.Total(name, hits, misses, FakeQueue.NOW - 86_400 * 20);
    }

    private static QueuedJob finish(FakeQueue queue, String title) throws StudioFault {
        queue.add(title);
        QueuedJob begun = queue.begin();
        queue.done(begun);
        return begun;
    }

    static JobNews far(long id, double fraction, long leftMillis, double error) {
        String segments =
                "r".repeat(60) + "p".repeat(20) + "f".repeat(118) + "ddad" + "q" + ".".repeat(160);
        return new JobNews(
                id,
                "render",
                2_940,
                5_160,
                fraction,
                leftMillis,
                error,
                segments,
                "h264_nvenc",
                "");
    }

    @Override
    public void close() {
        view.close();
        model.close();
        quiet.close();
    }
}
