package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.jobs.Persistence;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.IntConsumer;

/// A few warm worker processes. Any number of threads may ask; each asks one worker at a time.
public final class WorkerPool implements AutoCloseable {
    /// The code of the fault of work that ended every worker that tried it.
    public static final String CRASHED = "render.worker-crashed";

    /// A file that ends two workers in turn is taken to be at fault.
    private static final int DECODING_ATTEMPTS = 2;

    private final Path log;
    private final WorkerWatch watch;
    private final Persistence persistence;
    private final String encoders;
    private final @Nullable KnownEncoders known;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<WorkerProcess> all = new ConcurrentLinkedDeque<>();

    /// @param logs the folder of the file that takes the workers' standard error
    public WorkerPool(Path logs) {
        this(logs, WorkerWatch::usual, Persistence.USUAL);
    }

    /// With encoders as a home's table of what runs where has them; what is found of them is kept
    /// there for the next run.
    public WorkerPool(Home home) {
        this(
                home.logs(),
                WorkerWatch::usual,
                Persistence.USUAL,
                new PolicyFile(home.folder()).read().encoder(),
                new KnownEncoders(home.folder()));
    }

    /// @param betweenLooks rests before each look at what the workers do
    WorkerPool(Path logs, Loop.Step betweenLooks, Persistence persistence) {
        this(logs, betweenLooks, persistence, PolicyRow.AUTO, null);
    }

    private WorkerPool(
            Path logs,
            Loop.Step betweenLooks,
            Persistence persistence,
            String encoders,
            @Nullable KnownEncoders known) {
        this.log = logs.resolve("workers.log");
        this.watch = new WorkerWatch(betweenLooks, all);
        this.persistence = persistence;
        this.encoders = encoders;
        this.known = known;
    }

    /// A group of a segment's pictures to draw and encode.
    ///
    /// @param from the group's first frame in the segment
    /// @param frames of the group
    /// @param part the file to write, in the artifact store's folder of unfinished files
    /// @param alone whether all processors have other work; no pixel depends on it
    public record Task(
            SegmentPicture picture,
            int from,
            int frames,
            VideoSettings video,
            java.util.Map<String, String> mediaByDigest,
            Path part,
            boolean alone) {
        /// The whole segment as one group, with processors to spare.
        public static Task whole(
                SegmentPicture picture,
                VideoSettings video,
                java.util.Map<String, String> mediaByDigest,
                Path part) {
            return new Task(picture, 0, picture.frameCount(), video, mediaByDigest, part, false);
        }
    }

    /// Starts workers now, so that they are warm when they are needed.
    public void warmUp(int workers) throws StudioFault {
        List<WorkerProcess> started = new ArrayList<>();
        for (int i = idle.size(); i < workers; i++) {
            started.add(start());
        }
        idle.addAll(started);
    }

    /// Finds the H.264 encoder that works on this machine at this size.
    public EncoderChoice probe(int width, int height, FrameRate rate, JobContext context)
            throws StudioFault {
        return probe(EncoderWish.best(VideoCodec.H264, width, height, rate), context);
    }

    /// Finds the encoder that works on this machine for a wish; one that a home has kept is there
    /// at once.
    ///
    /// @throws StudioFault.Resource `encoder.none`
    public EncoderChoice probe(EncoderWish wish, JobContext context) throws StudioFault {
        EncoderWish allowed = allowed(wish);
        Optional<EncoderChoice> found = known == null ? Optional.empty() : known.of(allowed);
        return found.isPresent() ? found.get() : tried(allowed, context);
    }

    /// Says that an encoder failed at its work: it is tried before it is chosen again.
    public void doubt(String encoder) {
        if (known != null) {
            known.forget(encoder);
        }
    }

    private EncoderWish allowed(EncoderWish wish) {
        return wish.ofFamily(encoders);
    }

    private EncoderChoice tried(EncoderWish wish, JobContext context) throws StudioFault {
        EncoderChoice choice =
                onWorker(
                        worker ->
                                worker.probe(
                                        new WorkerRequest.Probe(WorkerProcess.newAttempt(), wish),
                                        context),
                        context);
        if (known != null) {
            known.keep(wish, choice);
        }
        return choice;
    }

    /// Draws a frame to see whether its files can be shown.
    ///
    /// @throws StudioFault.Media or `Input`, if one cannot be read
    public void tryOut(
            SegmentPicture frame, java.util.Map<String, String> mediaByDigest, JobContext context)
            throws StudioFault {
        WorkerRequest.Trial trial =
                new WorkerRequest.Trial(WorkerProcess.newAttempt(), frame, mediaByDigest);
        onWorker(
                worker -> {
                    worker.tryOut(trial, context);
                    return frame;
                },
                context);
    }

    /// Makes one group; the part file is complete and synced when it returns.
    public WorkerAnswer.Finished make(Task task, IntConsumer framesDone, JobContext context)
            throws StudioFault {
        return onWorker(
                worker ->
                        worker.make(
                                new WorkerRequest.Segment(
                                        WorkerProcess.newAttempt(),
                                        task.picture(),
                                        task.from(),
                                        task.frames(),
                                        task.video(),
                                        task.mediaByDigest(),
                                        task.part().toString(),
                                        task.alone()),
                                framesDone,
                                context),
                context);
    }

    /// Does a chore with a file of the user's; a file that ends two workers in turn is at fault.
    ///
    /// @param done told how far it is, in units of the chore's
    /// @throws StudioFault what the chore throws, or `Media` `media.crashes-decoder`
    public WorkerAnswer.Decoded decode(Chore chore, IntConsumer done, JobContext context)
            throws StudioFault {
        try {
            Persistence twice = new Persistence(DECODING_ATTEMPTS, persistence.firstRest());
            return tries(
                    worker ->
                            worker.decode(
                                    new WorkerRequest.Decode(WorkerProcess.newAttempt(), chore),
                                    done,
                                    context),
                    twice,
                    context);
        } catch (WorkerProcess.Gone gone) {
            throw new StudioFault.Media(
                    "media.crashes-decoder",
                    "The file " + chore.file() + " makes the decoder crash, so it is not used.",
                    "Convert it to MP4, WAV or PNG with another program, and import that.",
                    gone);
        }
    }

    private interface Ask<T> {
        T of(WorkerProcess worker) throws StudioFault, WorkerProcess.Gone;
    }

    private <T> T onWorker(Ask<T> ask, JobContext context) throws StudioFault {
        try {
            return tries(ask, persistence, context);
        } catch (WorkerProcess.Gone gone) {
            throw new StudioFault.Resource(
                    CRASHED,
                    "Drawing a segment failed "
                            + persistence.attempts()
                            + " times because "
                            + gone.getMessage()
                            + ".",
                    "The worker's log is " + log + "; what was finished is kept, so try again.",
                    gone);
        }
    }

    private <T> T tries(Ask<T> ask, Persistence patience, JobContext context)
            throws StudioFault, WorkerProcess.Gone {
        WorkerProcess.Gone gone =
                new WorkerProcess.Gone("the worker ended", new IllegalStateException());
        for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
            patience.restBefore(attempt, context);
            WorkerProcess worker = idle();
            worker.take();
            boolean sound = false;
            try {
                T answer = ask.of(worker);
                sound = true;
                return answer;
            } catch (StudioFault fault) {
                sound = true;
                throw fault;
            } catch (WorkerProcess.Gone ended) {
                gone = ended;
            } finally {
                if (sound) {
                    idle.push(worker);
                } else {
                    all.remove(worker);
                    worker.close();
                }
            }
        }
        throw gone;
    }

    /// The one that this thread asked before, if it rests: it has open what its next group is
    /// likely to go on with.
    private WorkerProcess idle() throws StudioFault {
        for (WorkerProcess before : idle) {
            if (before.isOfThisThread() && idle.remove(before)) {
                return before;
            }
        }
        WorkerProcess waiting = idle.poll();
        return waiting == null ? start() : waiting;
    }

    private WorkerProcess start() throws StudioFault {
        WorkerProcess worker = WorkerProcess.start(log);
        all.add(worker);
        watch.begin();
        return worker;
    }

    @Override
    public void close() {
        watch.close();
        all.forEach(WorkerProcess::close);
    }
}
