package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Loop;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at the contexts of all runs under way and ends those that were cancelled: the thread of a
/// run is inside the runtime and cannot look itself.
final class Watch implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 10;

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private @Nullable Loop loop;

    /// Begins to watch a run; closing it ends that.
    synchronized Run begin(JobContext context) throws OrtException {
        Run run = new Run(context, runs);
        runs.add(run);
        if (loop == null) {
            loop = Loop.begin("model-watch", this::look);
        }
        notifyAll();
        return run;
    }

    private void look() throws InterruptedException {
        synchronized (this) {
            while (runs.isEmpty()) {
                wait();
            }
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
        for (Run run : runs) {
            run.look();
        }
    }

    /// The loop cannot end while this holds what it waits on.
    @Override
    public void close() {
        Loop ending;
        synchronized (this) {
            ending = loop;
            loop = null;
        }
        if (ending != null) {
            ending.close();
        }
    }

    /// One run and what tells the runtime to end it.
    static final class Run implements AutoCloseable {
        private final JobContext context;
        private final Set<Run> runs;
        private final OrtSession.RunOptions options = new OrtSession.RunOptions();
        private @Nullable CancellationException cancelled;
        private boolean ended;

        private Run(JobContext context, Set<Run> runs) throws OrtException {
            this.context = context;
            this.runs = runs;
        }

        OrtSession.RunOptions options() {
            return options;
        }

        /// Ends the work here if the watch ended the run.
        synchronized void rethrowCancellation() {
            if (cancelled != null) {
                throw cancelled;
            }
        }

        private synchronized void look() {
            if (ended || cancelled != null) {
                return;
            }
            try {
                context.checkCancelled();
            } catch (CancellationException e) {
                cancelled = e;
                terminate();
            }
        }

        private void terminate() {
            try {
                options.setTerminate(true);
            } catch (OrtException e) {
                throw new IllegalStateException("a run that cannot be ended", e);
            }
        }

        @Override
        public synchronized void close() {
            ended = true;
            runs.remove(this);
            options.close();
        }
    }
}
