package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.FootageFacts.PictureTrack;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Small stand-ins of heavy films for the preview, made in the background. A stand-in is read as
/// the film itself is: at any time it shows the same picture.
///
/// Safe for any number of threads; nothing here waits.
public final class Proxies implements AutoCloseable {
    private static final long LIGHT_PIXELS = 1280L * 720;
    private static final int LONG_GOP_FRAMES = 60;
    private static final Set<String> HEAVY_CODECS = Set.of("hevc", "av1", "vp9", "prores", "vvc");

    private final Conform conform;
    private final Consumer<Digest> changed;
    private final Crew crew = new Crew("proxies", 1);
    private final Map<Wanted, Path> made = new ConcurrentHashMap<>();
    private final Map<Wanted, StudioFault> faults = new ConcurrentHashMap<>();
    private final Map<Wanted, Making> makings = new ConcurrentHashMap<>();

    private record Wanted(Digest digest, int height) {}

    /// @param workers decode; not closed with this
    /// @param changed told, on a thread of ours, when something about a file is new
    public Proxies(Workbench bench, WorkerPool workers, Consumer<Digest> changed) {
        conform = new Conform(bench, workers);
        this.changed = changed;
    }

    /// Whether the preview will be better off with a stand-in.
    public static boolean isHeavy(Footage footage) {
        if (footage.kind() != FootageFacts.Kind.VIDEO) {
            return false;
        }
        PictureTrack film = footage.facts().picture().orElseThrow();
        return (long) film.width() * film.height() > LIGHT_PIXELS
                || film.frames() > film.keyFrames() * LONG_GOP_FRAMES
                || HEAVY_CODECS.contains(film.codec());
    }

    /// The stand-in of a height, once it is made.
    public Optional<Path> find(Digest digest, int height) {
        return Optional.ofNullable(made.get(new Wanted(digest, height)));
    }

    /// Why there will be none; a new request tries again.
    public Optional<StudioFault> fault(Digest digest, int height) {
        return Optional.ofNullable(faults.get(new Wanted(digest, height)));
    }

    /// How far the making is; empty if it is not under way.
    public Optional<Progress> progress(Digest digest, int height) {
        return Optional.ofNullable(makings.get(new Wanted(digest, height)))
                .map(Making::lastProgress);
    }

    /// Wants a film's stand-in. Asking again costs nothing; what is no film is passed over.
    ///
    /// @param projectRate of the film that it is used in; only one of a variable rate is brought to
    ///   it, any other keeps its own
    /// @param height lines, for example 360, 540 or 720
    public void request(Footage footage, FrameRate projectRate, int height) {
        Wanted wanted = new Wanted(footage.digest(), height);
        Making making = new Making(fault -> end(wanted, fault));
        if (footage.kind() != FootageFacts.Kind.VIDEO
                || made.containsKey(wanted)
                || makings.putIfAbsent(wanted, making) != null) {
            return;
        }
        faults.remove(wanted);
        PictureTrack film = footage.facts().picture().orElseThrow();
        FrameRate rate = film.variable() ? projectRate : film.rate();
        crew.begin(
                Job.of(
                        "Stand-in",
                        context -> {
                            context.checkCancelled();
                            made.put(
                                    wanted,
                                    conform.film(
                                                    footage,
                                                    rate,
                                                    Conform.proxySize(footage, height),
                                                    context)
                                            .file());
                            return wanted.digest();
                        }),
                making,
                making);
    }

    /// Stops the making of a stand-in.
    public void cancel(Digest digest, int height) {
        Making making = makings.get(new Wanted(digest, height));
        if (making != null) {
            making.cancel();
        }
    }

    private void end(Wanted wanted, Optional<StudioFault> fault) {
        fault.ifPresent(why -> faults.put(wanted, why));
        makings.remove(wanted);
        changed.accept(wanted.digest());
    }

    @Override
    public void close() {
        makings.values().forEach(Making::cancel);
        crew.close();
    }
}
