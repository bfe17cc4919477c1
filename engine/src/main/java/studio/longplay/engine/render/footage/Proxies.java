package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.FootageFacts.PictureTrack;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Small stand-ins of heavy films for the preview. A stand-in is read as the film itself is: at any
/// time it shows the same picture.
///
/// Safe for any number of threads.
public final class Proxies {
    private static final long LIGHT_PIXELS = 1280L * 720;
    private static final int LONG_GOP_FRAMES = 60;
    private static final Set<String> HEAVY_CODECS = Set.of("hevc", "av1", "vp9", "prores", "vvc");

    private final Conform conform;

    public Proxies(Conform conform) {
        this.conform = conform;
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

    /// The stand-in of a height, if it was made.
    ///
    /// @param projectRate of the film that it is used in; only one of a variable rate is brought to
    ///   it, any other keeps its own
    /// @param height lines, for example 360, 540 or 720
    public Optional<Path> find(Footage film, FrameRate projectRate, int height) throws StudioFault {
        return conform.madeFilm(film, rate(film, projectRate), Conform.proxySize(film, height))
                .map(Artifact::file);
    }

    /// The stand-in of a height, made now if it was not.
    ///
    /// @throws StudioFault.Media if the film cannot be decoded
    public Path make(Footage film, FrameRate projectRate, int height, JobContext context)
            throws StudioFault {
        return conform.film(film, rate(film, projectRate), Conform.proxySize(film, height), context)
                .file();
    }

    private static FrameRate rate(Footage film, FrameRate projectRate) {
        PictureTrack picture = film.facts().picture().orElseThrow();
        return picture.variable() ? projectRate : picture.rate();
    }
}
