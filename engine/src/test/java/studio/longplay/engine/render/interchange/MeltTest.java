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
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.ProjectTimeline;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

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
        ProjectTimeline timeline = export(document, reporter);
        assertThat(timeline.isExact()).isTrue();

        Path played = play(document);

        try (Arena arena = Arena.ofConfined();
                VideoReader theirs = VideoReader.open(played, WIDTH, HEIGHT)) {
            Pixels ourPixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            Pixels theirPixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            long frames = timeline.programme().duration().toFramesFloor(FrameRate.FPS_30);
            assertThat(count(theirs, theirPixels)).isEqualTo(frames);
            double sum = 0;
            for (long frame : sampled(frames, document)) {
                paint(timeline, frame, ourPixels);
                theirs.frameAt(frame, FrameRate.FPS_30, theirPixels);
                double likeness = Similarity.of(ourPixels, theirPixels);
                sum += likeness;
                reporter.publishEntry("frame " + frame + " of " + frames, "SSIM " + likeness);
                assertThat(likeness).as("SSIM of frame %d", frame).isGreaterThanOrEqualTo(0.98);
            }
            reporter.publishEntry("mean of " + SAMPLES, "SSIM " + sum / SAMPLES);
        }
    }

    private ProjectTimeline export(Path document, TestReporter reporter) throws StudioFault {
        String script = folder.resolve("play.fountain").toString();
        Project project =
                Project.of("Cuts and dissolves", script, SCRIPT)
                        .withExport(ExportSettings.USUAL.withPreset("preview"));
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            LossReport report =
                    studio.exportTimeline(project, Format.MLT, document, JobContext.quiet());
            report.lines().forEach(line -> reporter.publishEntry("loss", line));
            return studio.timeline(project, JobContext.quiet());
        }
    }

    /// A frame as the preview and an export paint it.
    private void paint(ProjectTimeline timeline, long frame, Pixels into) throws StudioFault {
        Pictures pictures = Pictures.of(timeline.script(), folder);
        SpeakerColours colours = SpeakerColours.of(timeline.script());
        SceneLayers layers = new SceneLayers(pictures, colours, FrameRate.FPS_30);
        long start = 0;
        for (SceneLayout scene : timeline.programme().scenes()) {
            long frames = scene.duration().toFramesFloor(FrameRate.FPS_30);
            if (frame < start + frames) {
                SegmentPicture picture =
                        new SegmentPicture(
                                        WIDTH,
                                        HEIGHT,
                                        FrameRate.FPS_30,
                                        frame - start,
                                        1,
                                        List.of())
                                .showing(layers.of(scene, List.of()));
                try (SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none())) {
                    painter.paint(0, into);
                }
                return;
            }
            start += frames;
        }
        throw new AssertionError("no frame " + frame);
    }

    /// Frames at random, and the middle of each dissolve.
    private static List<Long> sampled(long frames, Path document) throws IOException {
        Random random = new Random(7);
        List<Long> sampled = new ArrayList<>(dissolves(document));
        assertThat(sampled).hasSizeGreaterThanOrEqualTo(3);
        while (sampled.size() < SAMPLES) {
            long frame = random.nextLong(frames);
            if (!sampled.contains(frame)) {
                sampled.add(frame);
            }
        }
        return sampled;
    }

    /// Where the first track of pictures dissolves, by adding up its entries.
    private static List<Long> dissolves(Path document) throws IOException {
        String text = Files.readString(document);
        String track = text.substring(text.indexOf("<playlist id=\"track0\""));
        List<Long> middles = new ArrayList<>();
        long at = 0;
        var entries =
                Pattern.compile("<entry producer=\"([a-z]+)[0-9]*\" in=\"(\\d+)\" out=\"(\\d+)\"")
                        .matcher(track.substring(0, track.indexOf("</playlist>")));
        while (entries.find()) {
            long length = Long.parseLong(entries.group(3)) - Long.parseLong(entries.group(2)) + 1;
            if (entries.group(1).equals("crossing")) {
                middles.add(at + length / 4);
                middles.add(at + length / 2);
            }
            at += length;
        }
        return middles;
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
                "terminate_on_pause=1",
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
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
