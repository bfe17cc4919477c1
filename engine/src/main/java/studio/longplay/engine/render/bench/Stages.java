package studio.longplay.engine.render.bench;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.Rounds;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Temporary;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.doctor.DiskSpeed;
import studio.longplay.engine.render.doctor.ProductModel;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Single stages, each measured warm and by itself, with one thread unless its engine takes more.
final class Stages {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SAMPLES_PER_SECOND = 48_000;
    private static final int DRAWN_FRAMES = 90;
    private static final int ENCODED_FRAMES = 60;
    private static final int WARM_FRAMES = 10;
    private static final int MATRIX = 512;
    private static final long BIT_RATE = 8_000_000;

    private final ExportPreset preset;
    private final Path scratch;

    /// @param preset of whose size pictures are
    /// @param scratch a folder for what is made
    Stages(ExportPreset preset, Path scratch) {
        this.preset = preset;
        this.scratch = scratch;
    }

    Measured speech(JobContext context) throws StudioFault {
        try (Speech speech = new Speech()) {
            speak(speech, "All is well.", context);
            long began = System.nanoTime();
            Take take =
                    speak(
                            speech,
                            "The keeper climbed the stairs with the lamp in one hand, and counted"
                                    + " every step of the hundred and twelve, as he had done each"
                                    + " evening for thirty years.",
                            context);
            double seconds = seconds(began);
            return new Measured(
                    "speech",
                    take.samples().length / SAMPLES_PER_SECOND / seconds,
                    "x real time",
                    take.engine() + " speaks a long sentence");
        }
    }

    private static Take speak(Speech speech, String words, JobContext context) throws StudioFault {
        return speech.speak(
                new SpeechRequest(
                        words,
                        speech.registry().voices().getFirst(),
                        Prosody.of(""),
                        Lexicon.empty()),
                context);
    }

    Measured draw(JobContext context) throws StudioFault {
        List<Layer> layers = new ArrayList<>();
        layers.add(
                new Layer.BackdropLayer(
                        0, DRAWN_FRAMES, new Backdrop.Procedural("sea", "dusk", 7)));
        SegmentPicture picture =
                new SegmentPicture(
                        preset.width(), preset.height(), FrameRate.FPS_30, 0, DRAWN_FRAMES, layers);
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, scratch::resolve)) {
            Pixels pixels = Pixels.allocate(arena, preset.width(), preset.height());
            for (int frame = 0; frame < WARM_FRAMES; frame++) {
                painter.paint(frame, pixels);
            }
            long began = System.nanoTime();
            for (int frame = WARM_FRAMES; frame < DRAWN_FRAMES; frame++) {
                context.checkCancelled();
                painter.paint(frame, pixels);
            }
            return new Measured(
                    "draw",
                    (DRAWN_FRAMES - WARM_FRAMES) / seconds(began),
                    "frames/s",
                    "a sea at dusk, " + size());
        }
    }

    Measured encode(JobContext context) throws StudioFault {
        EncoderChoice choice = encoder(context);
        VideoSettings settings =
                new VideoSettings(
                        preset.width(),
                        preset.height(),
                        FrameRate.FPS_30,
                        choice.encoder(),
                        BIT_RATE,
                        ENCODED_FRAMES,
                        Math.max(1, Runtime.getRuntime().availableProcessors()));
        Path part = scratch.resolve("encoded.part");
        long began;
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, part)) {
            Pixels pixels = Pixels.allocate(arena, preset.width(), preset.height());
            began = System.nanoTime();
            for (int frame = 0; frame < ENCODED_FRAMES; frame++) {
                context.checkCancelled();
                shade(pixels, frame);
                encoder.write(pixels);
            }
            encoder.finish();
        }
        double speed = ENCODED_FRAMES / seconds(began);
        return new Measured("encode", speed, "frames/s", choice.encoder() + ", " + size());
    }

    private EncoderChoice encoder(JobContext context) throws StudioFault {
        try (WorkerPool workers = new WorkerPool(scratch)) {
            return workers.probe(preset.width(), preset.height(), FrameRate.FPS_30, context);
        }
    }

    /// Every pixel changes with every frame, smoothly: dear, but not noise.
    private static void shade(Pixels pixels, int frame) {
        long rowBytes = pixels.rowBytes();
        for (int row = 0; row < pixels.height(); row++) {
            pixels.bgra().asSlice(row * rowBytes, rowBytes).fill((byte) (row / 4 + frame * 3));
        }
    }

    Measured inference(JobContext context) throws StudioFault {
        float[] matrix = new float[MATRIX * MATRIX];
        for (int at = 0; at < matrix.length; at++) {
            matrix[at] = at % 7 / 7f;
        }
        try (Sessions sessions = OnnxSessions.start();
                ProductModel model = ProductModel.open(sessions)) {
            double timesPerSecond =
                    new Rounds().timesPerSecond(() -> model.run(matrix, MATRIX, context));
            return new Measured(
                    "inference",
                    2.0 * MATRIX * MATRIX * MATRIX * timesPerSecond / 1e9,
                    "GFLOP/s",
                    sessions.runtime() + ", one thread");
        }
    }

    Measured disk(JobContext context) throws StudioFault {
        DiskSpeed speed = DiskSpeed.measure(scratch, context);
        return new Measured(
                "disk", speed.writeBytesPerSecond() / 1e6, "MB/s", "written until it is kept");
    }

    private String size() {
        return String.format(Locale.ROOT, "%dx%d", preset.width(), preset.height());
    }

    private static double seconds(long beganNanos) {
        return Math.max(1, System.nanoTime() - beganNanos) / NANOS_PER_SECOND;
    }

    /// A folder for what is made, whole gone afterwards.
    static Path scratch() throws StudioFault {
        try {
            return Temporary.folder("bench");
        } catch (IOException e) {
            throw DiskFault.writing(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }
}
