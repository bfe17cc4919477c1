package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.Chore;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the user's sound to 48 kHz and their films to a constant rate and a size of ours, once.
///
/// Frame n of a conformed film shows the picture whose time on screen holds n / rate, counted from
/// the film's first picture; sample 0 of conformed sound is heard with that first picture.
///
/// Safe for any number of threads.
public final class Conform {
    private static final String SOUND_VERSION = "2";
    private static final String FILM_VERSION = "1";

    /// Any picture is at most this many behind a key frame: a seek decodes a handful.
    private static final int GOP_FRAMES = 12;

    private static final String ENCODER = "libopenh264";
    private static final double BITS_PER_PIXEL = 0.2;
    private static final long LEAST_BITS = 400_000;
    private static final int SAMPLES_PER_SECOND = 48_000;

    private final Workbench bench;
    private final WorkerPool workers;

    public Conform(Workbench bench, WorkerPool workers) {
        this.bench = bench;
        this.workers = workers;
    }

    /// The sound as a 48 kHz float WAV of one or two channels.
    ///
    /// @throws StudioFault.Media if it has none or cannot be decoded
    public Artifact sound(Footage footage, JobContext context) throws StudioFault {
        long seconds = footage.duration().toMillisFloor() / 1000;
        return bench.make(
                soundRecipe(footage),
                "wav",
                part -> {
                    workers.decode(
                            new Chore.Sound(footage.file().toString(), part.toString()),
                            done -> context.progress(new Progress("Sound", done, seconds)),
                            context);
                });
    }

    /// The finished sound, if it was made.
    public Optional<Artifact> madeSound(Footage footage) throws StudioFault {
        return bench.store().find(soundRecipe(footage).key());
    }

    /// The film as an MP4 without sound, of exactly [Footage#framesAt] frames.
    ///
    /// @param size even; another shape than the film's cuts it at two sides
    /// @throws StudioFault.Media if it cannot be decoded
    public Artifact film(Footage footage, FrameRate rate, FrameSize size, JobContext context)
            throws StudioFault {
        long frames = footage.framesAt(rate);
        return bench.make(
                filmRecipe(footage, rate, size),
                "mp4",
                part -> {
                    workers.decode(
                            new Chore.Film(
                                    footage.file().toString(),
                                    settings(rate, size),
                                    frames,
                                    part.toString()),
                            done -> context.progress(new Progress("Film", done, frames)),
                            context);
                });
    }

    /// The finished film, if it was made.
    public Optional<Artifact> madeFilm(Footage footage, FrameRate rate, FrameSize size)
            throws StudioFault {
        return bench.store().find(filmRecipe(footage, rate, size).key());
    }

    /// The size of a film's stand-in of a height: the film's shape, even, never larger than it.
    ///
    /// @param height lines, for example 360, 540 or 720
    public static FrameSize proxySize(Footage footage, int height) {
        int lines = Math.max(2, Math.min(height, footage.height()) / 2 * 2);
        long width =
                Math.round((double) footage.width() * lines / Math.max(1, footage.height()) / 2);
        return new FrameSize((int) Math.max(2, width * 2), lines);
    }

    private static VideoSettings settings(FrameRate rate, FrameSize size) {
        double pixelsPerSecond =
                (double) size.width() * size.height() * rate.numerator() / rate.denominator();
        long bits = Math.max(LEAST_BITS, Math.round(pixelsPerSecond * BITS_PER_PIXEL));
        return new VideoSettings(size.width(), size.height(), rate, ENCODER, bits, GOP_FRAMES, 1);
    }

    private static Recipe soundRecipe(Footage footage) {
        return new Recipe(
                "footage.sound",
                SOUND_VERSION,
                Map.of("rateHz", SAMPLES_PER_SECOND),
                List.of(footage.digest()));
    }

    private static Recipe filmRecipe(Footage footage, FrameRate rate, FrameSize size) {
        return new Recipe(
                "footage.film",
                FILM_VERSION,
                Map.of(
                        "rate", rate.numerator() + "/" + rate.denominator(),
                        "width", size.width(),
                        "height", size.height()),
                List.of(footage.digest()));
    }
}
