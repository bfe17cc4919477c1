package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.time.FrameRate;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Another player plays what we export as we show it. It needs `melt` (Debian package `melt`).
@Tag("media")
@Tag("long")
final class MeltTest {
    private static final int WIDTH = ExportPreset.PREVIEW.width();
    private static final int HEIGHT = ExportPreset.PREVIEW.height();
    private static final int SAMPLES = 20;

    private static final String SCRIPT =
            """
            Title: Cuts and dissolves

            INT. ROOM - NIGHT

            [[music: calm, 90 bpm, D minor]]

            The rain had not stopped since the morning, and nobody came.

            [[picture: forest]]

            Far away the trees stood close together under the moon.

            [[picture: sea]]

            And behind them, so they said, there was the sea.

            EXT. HEATH - DAY

            [[sfx: wind, loop]]

            MARY
            The morning came without a sound.

            [[picture: city]]

            MARY
            We walked on until we saw the towers.
            """;

    @TempDir private Path folder;

    @Test
    void meltPlaysTheFilmThatWeShow(TestReporter reporter) throws Exception {
        assumeTrue(hasMelt(), "melt is not on this machine");
        Path document = folder.resolve("out").resolve("play.mlt");
        Path film = make(document, reporter);

        Path played = play(document);

        try (Arena arena = Arena.ofConfined();
                VideoReader ours = VideoReader.open(film, WIDTH, HEIGHT);
                VideoReader theirs = VideoReader.open(played, WIDTH, HEIGHT)) {
            Pixels ourPixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            Pixels theirPixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            long frames = count(ours, ourPixels);
            assertThat(count(theirs, theirPixels)).isEqualTo(frames);
            for (long frame : sampled(frames)) {
                ours.frameAt(frame, FrameRate.FPS_30, ourPixels);
                theirs.frameAt(frame, FrameRate.FPS_30, theirPixels);
                double likeness = Similarity.of(ourPixels, theirPixels);
                reporter.publishEntry("frame " + frame + " of " + frames, "SSIM " + likeness);
                assertThat(likeness).as("SSIM of frame %d", frame).isGreaterThanOrEqualTo(0.98);
            }
        }
    }

    /// Delivers the film and exports the timeline of the same project.
    private Path make(Path document, TestReporter reporter) throws StudioFault {
        String script = folder.resolve("play.fountain").toString();
        Project project =
                Project.of("Cuts and dissolves", script, SCRIPT)
                        .withExport(ExportSettings.USUAL.withPreset("preview"));
        Path out = folder.resolve("film");
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            DeliverySettings settings = DeliverySettings.of(project).withJobs(2);
            studio.deliver(project, out, settings, SegmentWatch.NONE, JobContext.quiet());
            LossReport report =
                    studio.exportTimeline(project, Format.MLT, document, JobContext.quiet());
            report.lines().forEach(line -> reporter.publishEntry("loss", line));
        }
        return filmIn(out);
    }

    private static Path filmIn(Path delivery) {
        File[] films = delivery.toFile().listFiles((_, name) -> name.endsWith(".mp4"));
        assertThat(films).hasSize(1);
        return films[0].toPath();
    }

    /// Half of the frames at random, half of them where one picture becomes another.
    private static List<Long> sampled(long frames) {
        Random random = new Random(7);
        List<Long> sampled = new ArrayList<>();
        while (sampled.size() < SAMPLES) {
            sampled.add(random.nextLong(frames));
        }
        return sampled;
    }

    private static long count(VideoReader reader, Pixels pixels) throws StudioFault {
        long frames = 0;
        while (reader.frameAt(frames, FrameRate.FPS_30, pixels)) {
            frames++;
        }
        return frames;
    }

    private static Path play(Path document) throws IOException, InterruptedException {
        Path played = document.resolveSibling("played.mkv");
        run(
                document.getParent(),
                "melt",
                document.toString(),
                "-consumer",
                "avformat:" + played,
                "vcodec=ffv1",
                "an=1",
                "real_time=-1",
                "rescale=bilinear",
                "color_trc=bt709",
                "color_range=mpeg");
        return played;
    }

    private static boolean hasMelt() {
        try {
            return run(Path.of("."), "melt", "--version") == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
