package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What is seen while writing is what is exported.
@Tag("media")
class PreviewPixelsTest {
    private static final ExportPreset SMALL =
            new ExportPreset("small", 480, 270, FrameRate.FPS_30, 2_000_000, 60, 128_000);
    private static final int SAMPLES = 30;

    /// 36 seconds are 1,080 frames, and scenes last whole steps of sixteen.
    private static final MediaTime PACED = MediaTime.ofFrames(1_088, FrameRate.FPS_30);

    private static final String SCRIPT =
            """
            Title: The Test
            Author: Nobody

            INT. ROOM - NIGHT

            [[music: calm, 90 bpm, D minor]]
            [[picture: a room at night | slow push in]]

            NARRATOR
            It was late, and the rain had not stopped.

            MARY
            Who is there?

            [[picture: harbour at dusk]]

            JOHN
            Only me, and twenty-five tired horses.

            EXT. HEATH - DAY

            MARY
            The morning came without a sound.
            """;

    @TempDir Path folder;

    @Test
    void theSameAsTheExportAtThirtyTimes() throws Exception {
        theSame(SMALL, Map.of());
    }

    @Test
    void theSameWherePicturesStandStillAndPausesAreStretched() throws Exception {
        Map<String, String> terms = Map.of("motion", "still", "length", "36s");
        PreviewState state = theSame(PresetTerms.over(SMALL, terms), terms);
        assertThat(state.duration()).isEqualTo(PACED);
    }

    /// @param terms of the project that is shown
    private PreviewState theSame(ExportPreset preset, Map<String, String> terms) throws Exception {
        Path script = Files.writeString(folder.resolve("test.fountain"), SCRIPT);
        DeliverySettings settings =
                new DeliverySettings(
                                preset,
                                LoudnessTarget.STREAMING,
                                CaptionChoice.BURNED,
                                Map.of(),
                                Optional.empty(),
                                2)
                        .withLength(WantedLength.of(export(terms)));
        try (Studio studio = Studio.open(folder.resolve("home"));
                Arena arena = Arena.ofConfined()) {
            Path out = folder.resolve("film");
            Manifest manifest = studio.make(script, out, settings, JobContext.quiet());
            PreviewState state = previewed(studio, script, export(terms));
            long frames = manifest.film().frames();
            assertThat(state.duration().toFramesFloor(PreviewState.RATE)).isEqualTo(frames);
            compare(studio, manifest, state, out.resolve("film.mp4"), arena);
            return state;
        }
    }

    private static ExportSettings export(Map<String, String> terms) {
        return ExportSettings.USUAL.withTerms(terms);
    }

    private static void compare(
            Studio studio, Manifest manifest, PreviewState state, Path film, Arena arena)
            throws StudioFault, IOException {
        Pixels seen = Pixels.allocate(arena, SMALL.width(), SMALL.height());
        Pixels exported = Pixels.allocate(arena, SMALL.width(), SMALL.height());
        ExportedFrames painted = new ExportedFrames(studio.store(), manifest, MediaLookup.none());
        Random random = new Random(30);
        long frames = manifest.film().frames();
        try (PreviewPainter painter = new PreviewPainter();
                VideoReader decoded = VideoReader.open(film, SMALL.width(), SMALL.height())) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                long frame = frames * sample / SAMPLES + random.nextLong(frames / SAMPLES);
                painter.paint(state, frame, true, seen);
                PreviewScene scene =
                        state.sceneAt(MediaTime.ofFrames(frame, PreviewState.RATE)).orElseThrow();
                long inScene = frame - scene.start().toFramesFloor(PreviewState.RATE);
                painted.paint(scene.number(), inScene, exported);
                assertThat(seen.bgra().mismatch(exported.bgra()))
                        .as("first byte that differs in frame %d", frame)
                        .isEqualTo(-1);
                assertThat(decoded.frameAt(frame, FrameRate.FPS_30, exported)).isTrue();
                assertThat(peakSignalToNoiseDb(seen, exported))
                        .as("frame %d of the film against the preview, in dB", frame)
                        .isGreaterThan(33);
            }
        }
    }

    private static PreviewState previewed(Studio studio, Path script, ExportSettings export)
            throws StudioFault, IOException, InterruptedException {
        LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
        try (Speech speech = new Speech();
                Preview preview = new Preview(studio.store(), speech, Map.of(), states::add)) {
            preview.show(
                    Project.of("Test", script.toString(), Files.readString(script))
                            .withExport(export));
            while (true) {
                PreviewState state = states.poll(60, TimeUnit.SECONDS);
                assertThat(state).isNotNull();
                if (state.scenes().stream()
                        .allMatch(scene -> scene.state() == PreviewScene.State.READY)) {
                    return state;
                }
            }
        }
    }

    private static double peakSignalToNoiseDb(Pixels a, Pixels b) {
        double squares = 0;
        MemorySegment first = a.bgra();
        MemorySegment second = b.bgra();
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width() * 4; x++) {
                long at = (long) y * a.rowBytes() + x;
                int difference =
                        (first.get(ValueLayout.JAVA_BYTE, at) & 0xFF)
                                - (second.get(ValueLayout.JAVA_BYTE, at) & 0xFF);
                squares += x % 4 == 3 ? 0 : difference * difference;
            }
        }
        double mean = squares / (3.0 * a.width() * a.height());
        return mean == 0 ? 99 : 10 * Math.log10(255 * 255 / mean);
    }
}
