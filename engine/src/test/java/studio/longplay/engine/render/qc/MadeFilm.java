package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.AacEncoder;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/// A small film of 30 frames a second with faults where a test wants them: textured pictures that
/// move, and a tone.
final class MadeFilm {
    static final int WIDTH = 160;
    static final int HEIGHT = 90;
    static final FrameRate RATE = FrameRate.FPS_30;
    private static final int GROUP = 60;
    private static final int SAMPLES_PER_FRAME = 1600;
    private static final int BLACK = 0xFF000000;

    private final long frames;
    private LongPredicate black = _ -> false;
    private LongUnaryOperator moment = frame -> frame;
    private LongPredicate silent = _ -> false;
    private double gain = 0.2;
    private boolean sounds = true;
    private List<CaptionMark> captions = List.of();

    /// @param frames a multiple of 16, so that whole packets of AAC fill it
    MadeFilm(long frames) {
        this.frames = frames;
    }

    MadeFilm blackAt(FrameSpan span) {
        black = frame -> frame >= span.from() && frame < span.to();
        return this;
    }

    MadeFilm frozenAt(FrameSpan span) {
        moment = frame -> frame >= span.from() && frame < span.to() ? span.from() : frame;
        return this;
    }

    MadeFilm silentAt(FrameSpan span) {
        silent =
                sample ->
                        sample >= span.from() * SAMPLES_PER_FRAME
                                && sample < span.to() * SAMPLES_PER_FRAME;
        return this;
    }

    MadeFilm withGain(double factor) {
        gain = factor;
        return this;
    }

    MadeFilm withoutSound() {
        sounds = false;
        return this;
    }

    MadeFilm with(CaptionMark... marks) {
        captions = List.of(marks);
        return this;
    }

    Path into(Path folder) throws StudioFault {
        Path pictures = folder.resolve("pictures.mp4");
        Path sound = folder.resolve("sound.aac");
        Path film = folder.resolve("film.mp4");
        pictures(pictures);
        if (sounds) {
            new AacEncoder().encode(this::read, 0, frames * SAMPLES_PER_FRAME, 128_000, sound);
        }
        new Mux()
                .join(
                        new MuxPlan(
                                List.of(MuxPlan.Piece.whole(pictures)),
                                sounds ? List.of(sound) : List.of(),
                                frames,
                                RATE,
                                sounds ? frames * SAMPLES_PER_FRAME : 0,
                                List.of(),
                                captions,
                                "en",
                                Map.of("title", "A film")),
                        film,
                        JobContext.quiet());
        return film;
    }

    /// What it should be.
    Expectation.Form form() {
        return new Expectation.Form(WIDTH, HEIGHT, RATE, frames, frames * SAMPLES_PER_FRAME);
    }

    static long framesOf(double seconds) {
        return Math.round(seconds * 30);
    }

    private void pictures(Path file) throws StudioFault {
        VideoSettings settings =
                new VideoSettings(WIDTH, HEIGHT, RATE, "libopenh264", 400_000, GROUP, 1);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (long frame = 0; frame < frames; frame++) {
                paint(picture, moment.applyAsLong(frame), black.test(frame));
                encoder.write(picture);
            }
            encoder.finish();
        }
    }

    private static void paint(Pixels picture, long moment, boolean black) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = (int) ((x * 3 + y * 2 + moment * 4) & 0xFF);
                int colour = black ? BLACK : BLACK | grey << 16 | grey << 8 | grey;
                picture.bgra()
                        .set(ValueLayout.JAVA_INT, (long) y * picture.rowBytes() + 4L * x, colour);
            }
        }
    }

    private void read(long atSample, float[][] planar, int offset, int count) {
        for (int i = 0; i < count; i++) {
            long at = atSample + i;
            float sample = at < 0 || silent.test(at) ? 0 : tone(at);
            planar[0][offset + i] = sample;
            planar[1][offset + i] = sample;
        }
    }

    private float tone(long at) {
        double noise = new SplittableRandom(at).nextDouble() - 0.5;
        double phase = 2 * Math.PI * 220 * at / SampleRate.HZ_48000.hertz();
        return (float) Math.clamp(gain * (Math.sin(phase) + 0.1 * noise), -1, 1);
    }
}
