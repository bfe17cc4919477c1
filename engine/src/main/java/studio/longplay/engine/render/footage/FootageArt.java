package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
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
    private final Map<Digest, Making> requests = new ConcurrentHashMap<>();

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
        return Optional.ofNullable(requests.get(digest)).map(Making::lastProgress);
    }

    /// Wants everything there is to draw of a file. Asking again costs nothing.
    public void request(Footage footage) {
        Digest digest = footage.digest();
        boolean pictured = !footage.hasPicture() || thumbnails.containsKey(digest);
        boolean sounded = !footage.hasSound() || peaks.containsKey(digest);
        Making request = new Making(fault -> end(digest, fault));
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
        Making request = requests.get(digest);
        if (request != null) {
            request.cancel();
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

    private void end(Digest digest, Optional<StudioFault> fault) {
        fault.ifPresent(why -> faults.put(digest, why));
        requests.remove(digest);
        changed.accept(digest);
    }

    @Override
    public void close() {
        requests.values().forEach(Making::cancel);
        crew.close();
    }
}
