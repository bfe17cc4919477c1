package studio.longplay.engine.render.footage;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Digest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What the window draws of the user's files, made in the background: every question is answered at
/// once, with nothing until there is something.
///
/// Safe for any number of threads; nothing here waits.
public final class FootageArt implements AutoCloseable {
    private final ArtMaker maker;
    private final Consumer<Digest> changed;
    private final Crew crew;
    private final Map<Digest, Peaks> peaks = new ConcurrentHashMap<>();
    private final Map<Digest, Thumbnails> thumbnails = new ConcurrentHashMap<>();
    private final Map<Digest, StudioFault> faults = new ConcurrentHashMap<>();
    private final Map<Digest, Request> requests = new ConcurrentHashMap<>();

    /// @param workers decode; not closed with this
    /// @param changed told, on a thread of ours, whenever something about a file is new
    public FootageArt(Workbench bench, WorkerPool workers, Consumer<Digest> changed) {
        maker = new ArtMaker(bench, workers);
        this.changed = changed;
        crew = new Crew("footage-art", 1);
    }

    /// The waveform, once it is made.
    public Optional<Peaks> peaks(Digest digest) {
        return Optional.ofNullable(peaks.get(digest));
    }

    /// The thumbnails, once they are made.
    public Optional<Thumbnails> thumbnails(Digest digest) {
        return Optional.ofNullable(thumbnails.get(digest));
    }

    /// Why there will be none; a new request tries again.
    public Optional<StudioFault> fault(Digest digest) {
        return Optional.ofNullable(faults.get(digest));
    }

    /// How far the making is; empty if nothing is under way.
    public Optional<Progress> progress(Digest digest) {
        return Optional.ofNullable(requests.get(digest)).map(request -> request.progress);
    }

    /// Wants everything there is to draw of a file. Asking again costs nothing.
    public void request(Footage footage) {
        Digest digest = footage.digest();
        boolean pictured = !footage.hasPicture() || thumbnails.containsKey(digest);
        boolean sounded = !footage.hasSound() || peaks.containsKey(digest);
        Request request = new Request(digest);
        if ((pictured && sounded) || requests.putIfAbsent(digest, request) != null) {
            return;
        }
        faults.remove(digest);
        crew.begin(
                Job.of("Waveform and thumbnails", context -> make(footage, context)),
                request,
                request);
    }

    /// Stops the making for a file; what is finished stays.
    public void cancel(Digest digest) {
        Request request = requests.get(digest);
        if (request != null) {
            request.token.cancel();
        }
    }

    private Digest make(Footage footage, JobContext context) throws StudioFault {
        Digest digest = footage.digest();
        context.checkCancelled();
        if (footage.hasPicture() && !thumbnails.containsKey(digest)) {
            thumbnails.put(digest, maker.thumbnails(footage, context));
            changed.accept(digest);
        }
        if (footage.hasSound() && !peaks.containsKey(digest)) {
            peaks.put(digest, maker.peaks(footage, context));
        }
        return digest;
    }

    /// One file's making: where its progress goes and how it is stopped.
    private final class Request implements JobContext, Crew.Outcome<Digest> {
        private final Digest digest;
        private final CancelToken token = new CancelToken();
        private volatile Progress progress = new Progress("Waiting", 0, 1);

        Request(Digest digest) {
            this.digest = digest;
        }

        @Override
        public void progress(Progress now) {
            progress = now;
        }

        @Override
        public void checkCancelled() {
            token.check();
        }

        @Override
        public void done(Digest result) {
            end(null);
        }

        @Override
        public void failed(StudioFault fault) {
            end(fault);
        }

        @Override
        public void cancelled() {
            end(null);
        }

        @Override
        public void broken(Throwable bug) {
            end(
                    new StudioFault.Media(
                            "footage.art-broken",
                            "The waveform or thumbnails of a file could not be made.",
                            "The log says more; please report it.",
                            bug));
            Thread.currentThread()
                    .getUncaughtExceptionHandler()
                    .uncaughtException(Thread.currentThread(), bug);
        }

        private void end(@Nullable StudioFault fault) {
            if (fault != null) {
                faults.put(digest, fault);
            }
            requests.remove(digest);
            changed.accept(digest);
        }
    }

    @Override
    public void close() {
        requests.values().forEach(request -> request.token.cancel());
        crew.close();
    }
}
