package studio.longplay.engine.render.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Persistence;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("media")
class WorkerPoolTest {
    @TempDir private Path folder = Path.of("");
    private WorkerPool pool = new WorkerPool(folder);

    @BeforeEach
    void open() {
        pool = new WorkerPool(folder);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private WorkerPool.Task task(int frames, Backdrop backdrop, String part) {
        SegmentPicture picture =
                new SegmentPicture(
                        160,
                        90,
                        FrameRate.FPS_30,
                        0,
                        frames,
                        List.of(new Layer.BackdropLayer(0, frames, backdrop)));
        return WorkerPool.Task.whole(
                picture,
                new VideoSettings(160, 90, FrameRate.FPS_30, "libopenh264", 200_000, 60, 1),
                Map.of(),
                folder.resolve(part));
    }

    private static Backdrop sea() {
        return new Backdrop.Procedural("sea", "calm", 1);
    }

    @Test
    void aSegmentIsMadeInAnotherProcess() throws StudioFault {
        AtomicInteger last = new AtomicInteger();
        WorkerAnswer.Finished done =
                pool.make(task(45, sea(), "a.mp4"), last::set, JobContext.quiet());
        assertThat(done.video().frames()).isEqualTo(45);
        assertThat(folder.resolve("a.mp4")).exists();
        assertThat(last.get()).isEqualTo(45);
    }

    @Test
    void twoWorkersMakeTheSameBytes() throws StudioFault, IOException {
        pool.make(task(30, sea(), "a.mp4"), _ -> {}, JobContext.quiet());
        try (WorkerPool other = new WorkerPool(folder)) {
            other.make(task(30, sea(), "b.mp4"), _ -> {}, JobContext.quiet());
        }
        assertThat(Files.mismatch(folder.resolve("a.mp4"), folder.resolve("b.mp4"))).isEqualTo(-1);
    }

    /// What was kept is changed by hand, so that the answer shows where it comes from.
    @Test
    void whatAHomeKnowsOfEncodersIsNotTriedAgainUntilOneFails() throws StudioFault, IOException {
        Home home = new Home(folder);
        EncoderWish wish =
                EncoderWish.best(VideoCodec.H264, 160, 90, FrameRate.FPS_30)
                        .demanding("libopenh264");
        try (WorkerPool first = new WorkerPool(home)) {
            assertThat(first.probe(wish, JobContext.quiet()).encoder()).isEqualTo("libopenh264");
        }
        Path kept = folder.resolve(KnownEncoders.NAME);
        Files.writeString(
                kept, Files.readString(kept).replace("it is the one", "it was found to be one"));
        try (WorkerPool second = new WorkerPool(home)) {
            assertThat(second.probe(wish, JobContext.quiet()).why()).contains("was found to be");
            second.doubt("libopenh264");
            assertThat(second.probe(wish, JobContext.quiet()).why()).contains("it is the one");
        }
    }

    @Test
    void aKilledWorkerCostsOneTryAndNotTheSegment() throws StudioFault {
        AtomicInteger kills = new AtomicInteger();
        WorkerAnswer.Finished done =
                pool.make(
                        task(120, sea(), "a.mp4"),
                        frames -> {
                            if (frames >= 30 && kills.getAndIncrement() == 0) {
                                killWorkers();
                            }
                        },
                        JobContext.quiet());
        assertThat(kills.get()).isGreaterThan(1);
        assertThat(done.video().frames()).isEqualTo(120);
    }

    /// The other thread's worker rests before its own, and is dead.
    @Test
    void aThreadGoesOnWithTheWorkerItHad() throws StudioFault {
        Persistence once = new Persistence(1, Duration.ZERO);
        try (WorkerPool strict = new WorkerPool(folder, WorkerWatch::usual, once);
                Crew other = new Crew("other", 1)) {
            Job<Object> second =
                    Job.of(
                            "second",
                            context -> strict.make(task(5, sea(), "b.mp4"), _ -> {}, context));
            AtomicInteger begun = new AtomicInteger();
            List<ProcessHandle> first = new ArrayList<>();
            strict.make(
                    task(30, sea(), "a.mp4"),
                    _ -> {
                        if (begun.getAndIncrement() == 0) {
                            first.addAll(ProcessHandle.current().children().toList());
                            done(other, second);
                        }
                    },
                    JobContext.quiet());
            first.forEach(ProcessHandle::destroyForcibly);
            first.forEach(process -> process.onExit().join());
            done(other, second);
            assertThat(folder.resolve("b.mp4")).exists();
        }
        ProcessHandle.current().children().forEach(process -> process.onExit().join());
    }

    private static void done(Crew crew, Job<Object> job) {
        try {
            Crew.result(crew.begin(job, JobContext.quiet()));
        } catch (StudioFault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void aWorkerThatAlwaysDiesIsAFaultThatNamesItsLog() {
        assertThatThrownBy(() ->
                        pool.make(
                                task(120, sea(), "a.mp4"), _ -> killWorkers(), JobContext.quiet()))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessageContaining("failed 3 times")
                .extracting(fault -> ((StudioFault) fault).remedy())
                .asString()
                .contains("workers.log");
    }

    /// The watch looks as long as the stopped worker lives and no longer, so that one that is only
    /// slow is left in peace.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatStandsStillIsReplaced() throws StudioFault, IOException, InterruptedException {
        Persistence quick = new Persistence(2, Duration.ofMillis(1));
        CompletableFuture<ProcessHandle> stopped = new CompletableFuture<>();
        try (WorkerPool watched = new WorkerPool(folder, () -> untilLook(stopped), quick)) {
            watched.warmUp(1);
            ProcessHandle worker = ProcessHandle.current().children().findFirst().orElseThrow();
            stop(worker);
            stopped.complete(worker);
            WorkerAnswer.Finished done =
                    watched.make(task(60, sea(), "a.mp4"), _ -> {}, JobContext.quiet());
            assertThat(done.video().frames()).isEqualTo(60);
            assertThat(worker.isAlive()).isFalse();
        }
    }

    private static void untilLook(CompletableFuture<ProcessHandle> stopped)
            throws InterruptedException {
        try {
            if (!stopped.get().isAlive()) {
                new CountDownLatch(1).await();
            }
            Thread.sleep(1);
        } catch (ExecutionException neverBroken) {
            throw new AssertionError(neverBroken);
        }
    }

    private static void stop(ProcessHandle worker) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("kill", "-STOP", String.valueOf(worker.pid())).start().waitFor();
        assertThat(code).isZero();
    }

    private static void killWorkers() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aFaultInTheWorkerComesBackWithItsCodeAndRemedy() {
        Backdrop missing = new Backdrop.Still("0".repeat(64), "hold");
        WorkerPool.Task plain = task(10, missing, "a.mp4");
        WorkerPool.Task pointed =
                WorkerPool.Task.whole(
                        plain.picture(),
                        plain.video(),
                        Map.of("0".repeat(64), folder.resolve("gone.png").toString()),
                        plain.part());
        assertThatThrownBy(() -> pool.make(pointed, _ -> {}, JobContext.quiet()))
                .isInstanceOf(StudioFault.class)
                .satisfies(
                        fault -> assertThat(((StudioFault) fault).code()).startsWith("picture."));
    }

    @Test
    void cancellingStopsAtTheNextReport() {
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        assertThatThrownBy(() -> pool.make(task(400, sea(), "a.mp4"), _ -> token.cancel(), context))
                .isInstanceOf(CancellationException.class);
    }
}
