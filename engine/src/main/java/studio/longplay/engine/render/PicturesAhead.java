package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.MadeSegment;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;

/// The pictures, drawn beside the mixing of the sound: neither needs the other, and each has steps
/// that keep only one core busy. After an edited line both are short, and the longer one hides the
/// shorter. A fault of either stops the other, and so does one of the stems, which are written
/// after the mixing: nobody waits an hour for what was known at once.
final class PicturesAhead implements AutoCloseable {
    private final Drawing drawing;
    private final Crew crew;
    private final Crew conductor = new Crew("pictures", 1);
    private final CancelToken stop = new CancelToken();
    private final JobContext context;
    private final @Nullable Future<List<MadeSegment>> begun;
    private volatile boolean failed;
    private volatile @Nullable Future<?> companion;
    private boolean shown;
    private @Nullable Progress latest;

    /// Draws all segments.
    @FunctionalInterface
    interface Drawing {
        List<MadeSegment> make(Crew crew, JobContext context) throws StudioFault;
    }

    private PicturesAhead(Drawing drawing, int jobs, JobContext outer) {
        this.drawing = drawing;
        crew = new Crew("drawing", jobs);
        context = new Beside(outer);
        begun = jobs > 1 ? conductor.begin(Job.of("Draw", this::drawn), context) : null;
    }

    /// Begins to draw, unless only one job may be done at a time. Until [#finish] nobody hears how
    /// far the drawing is.
    ///
    /// @param jobs how many segments are drawn at once, at least 1
    static PicturesAhead begin(Drawing drawing, int jobs, JobContext context) {
        return new PicturesAhead(drawing, jobs, context);
    }

    private List<MadeSegment> drawn(JobContext inside) throws StudioFault {
        boolean done = false;
        try {
            List<MadeSegment> made = drawing.make(crew, inside);
            done = true;
            return made;
        } finally {
            failed = !done;
        }
    }

    /// What is done while pictures are drawn.
    @FunctionalInterface
    interface Mixing<T> {
        T make(JobContext context) throws StudioFault;
    }

    /// Does something else meanwhile, and stops it where the drawing has failed.
    ///
    /// @param told hears how far it is
    /// @throws StudioFault what stopped the drawing, if that came first, or what stopped it
    <T> T beside(Mixing<T> mixing, JobContext told) throws StudioFault {
        try {
            return mixing.make(new WhileDrawn(told));
        } catch (StudioFault | CancellationException later) {
            if (failed && begun != null) {
                Crew.result(begun);
            }
            throw later;
        }
    }

    /// Waits for the pictures, and from now on tells how far they are.
    ///
    /// @throws StudioFault what stopped the drawing, if anything did
    List<MadeSegment> finish() throws StudioFault {
        show();
        return begun == null ? drawing.make(crew, context) : Crew.result(begun);
    }

    /// The same, but stops where something else fails meanwhile: groups that are drawn by then are
    /// kept.
    ///
    /// @param other was begun on another thread
    /// @throws StudioFault what stopped the drawing, if anything did, or what stopped the other
    List<MadeSegment> finish(Future<?> other) throws StudioFault {
        companion = other;
        try {
            return finish();
        } catch (CancellationException stopped) {
            if (hasFailed(other)) {
                Crew.result(other);
            }
            throw stopped;
        } finally {
            companion = null;
        }
    }

    private static boolean hasFailed(@Nullable Future<?> other) {
        return other != null && other.state() == Future.State.FAILED;
    }

    private synchronized void show() {
        shown = true;
        if (latest != null) {
            context.progress(latest);
        }
    }

    /// Ends a drawing that nobody waits for any more; what it had finished is kept.
    @Override
    public void close() {
        stop.cancel();
        conductor.close();
        crew.close();
        if (begun != null) {
            try {
                Crew.result(begun);
            } catch (StudioFault | RuntimeException _) {
                // Who finished has heard it; who did not has a fault of his own.
            }
        }
    }

    private final class WhileDrawn implements JobContext {
        private final JobContext outer;

        WhileDrawn(JobContext outer) {
            this.outer = outer;
        }

        @Override
        public void progress(Progress progress) {
            outer.progress(progress);
        }

        @Override
        public void checkCancelled() {
            outer.checkCancelled();
            if (failed) {
                throw new CancellationException("the drawing failed");
            }
        }

        @Override
        public void rest() {
            outer.rest();
        }
    }

    private final class Beside implements JobContext {
        private final JobContext outer;

        Beside(JobContext outer) {
            this.outer = outer;
        }

        @Override
        public void progress(Progress progress) {
            synchronized (PicturesAhead.this) {
                latest = progress;
                if (shown) {
                    outer.progress(progress);
                }
            }
        }

        @Override
        public void checkCancelled() {
            stop.check();
            outer.checkCancelled();
            if (hasFailed(companion)) {
                throw new CancellationException("what is made beside the drawing failed");
            }
        }

        @Override
        public void rest() {
            outer.rest();
        }
    }
}
