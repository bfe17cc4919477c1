package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/// What the window shows is what the export draws, byte for byte, in whatever order it is asked.
class SamePicturesTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int FRAMES = 480;
    private static final int SAMPLES = 50;

    @TempDir private Path folder;
    private Script script;
    private Pictures pictures;

    @BeforeEach
    void read() throws StudioFault, IOException {
        photo(folder.resolve("photo.png"));
        String text = "INT. HALL\n\n[[picture: photo.png, push in]]\n\nTOM\nGood night to you.\n";
        script = new ScriptParser().parse(text, "test.fountain");
        pictures = Pictures.of(script, folder);
    }

    @Test
    void fiftyFramesOfTheWindowAreTheExports() throws StudioFault {
        SceneLayout layout = layout();
        List<Caption> captions =
                List.of(new Caption(range(130, 220), List.of("Good night to you."), "TOM"));
        List<Integer> samples = samples();
        try (Arena arena = Arena.ofConfined();
                Atelier worker = new Atelier();
                PreviewPainter window = new PreviewPainter()) {
            Map<Integer, byte[]> made = exported(layout, captions, samples, worker);
            PreviewState state = state(layout, captions);
            Pixels seen = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame : samples) {
                window.paint(state, frame, true, seen);
                assertThat(bytes(seen)).as("frame " + frame).isEqualTo(made.get(frame));
            }
            assertThat(window.newFaults()).isEmpty();
        }
    }

    /// In no order, and every fifth where most happens at once.
    private static List<Integer> samples() {
        SplittableRandom random = new SplittableRandom(7);
        List<Integer> samples = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples.add(sample % 5 == 0 ? 170 + sample : random.nextInt(FRAMES));
        }
        return samples;
    }

    /// As workers do it: all frames of every segment, in order.
    private Map<Integer, byte[]> exported(
            SceneLayout layout, List<Caption> captions, List<Integer> kept, Atelier worker)
            throws StudioFault {
        Map<Integer, byte[]> made = new HashMap<>();
        SceneLayers layers =
                new SceneLayers(pictures, SpeakerColours.of(script), PreviewState.RATE);
        for (SegmentCut.Span span : SegmentCut.cut(layout, PreviewState.RATE)) {
            SegmentPicture picture =
                    new SegmentPicture(
                                    WIDTH,
                                    HEIGHT,
                                    PreviewState.RATE,
                                    span.first(),
                                    span.frames(),
                                    List.of())
                            .showing(layers.of(layout, captions));
            try (Arena arena = Arena.ofConfined();
                    SegmentPainter painter = new SegmentPainter(picture, this::file, worker)) {
                Pixels into = Pixels.allocate(arena, WIDTH, HEIGHT);
                for (int frame = 0; frame < span.frames(); frame++) {
                    painter.paint(frame, into);
                    int inScene = (int) span.first() + frame;
                    if (kept.contains(inScene)) {
                        made.put(inScene, bytes(into));
                    }
                }
            }
        }
        return made;
    }

    private Path file(String digest) {
        return Path.of(Objects.requireNonNull(pictures.filesByDigest().get(digest)));
    }

    private static byte[] bytes(Pixels pixels) {
        return pixels.bgra().toArray(ValueLayout.JAVA_BYTE);
    }

    /// A camera move, a transition out of it, a title over both, a name and captions.
    private SceneLayout layout() {
        Treatment camera =
                Treatment.NONE
                        .withCurve(Property.CAMERA_ZOOM, curve(1, 1.7))
                        .withCurve(Property.CAMERA_X, curve(0, 0.15));
        Crossing wipe =
                new Crossing(Crossing.Kind.WIPE, Crossing.Direction.RIGHT, time(20), time(20));
        Placed.PlacedPicture photo =
                new Placed.PlacedPicture(
                        new Cue.PictureCue(new ElementId("p"), 1, "photo.png", "push in"),
                        range(0, 190),
                        List.of(new Slice(range(0, 190), MediaTime.ZERO, camera)));
        Placed.PlacedPicture sea =
                new Placed.PlacedPicture(
                        new Cue.PictureCue(new ElementId("q"), 1, "a stormy sea", ""),
                        range(190, FRAMES),
                        List.of(
                                new Slice(
                                        range(190, FRAMES),
                                        MediaTime.ZERO,
                                        Treatment.NONE.withCrossing(Optional.of(wipe)))));
        return new SceneLayout(
                new Scene(new ElementId("s"), 1, "INT. HALL", List.of()),
                "",
                time(FRAMES),
                List.of(),
                List.of(new Placed.PlacedLine(line(), range(130, 220), List.of())),
                List.of(),
                List.of(),
                List.of(photo, sea),
                new Placed.PlacedScenery(range(0, 0), List.of()),
                List.of(title()));
    }

    private static Placed.PlacedUser title() {
        Treatment treatment =
                Treatment.NONE
                        .withFades(time(15), time(15))
                        .withCurve(Property.POSITION_Y, curve(0.1, -0.1))
                        .withCurve(Property.ROTATION, curve(-3, 3));
        UserClip clip =
                new UserClip(
                        "u",
                        "track",
                        "Title",
                        new ClipSource.OfTitle("The Lighthouse", "a play"),
                        Anchor.ofProgramme(time(150)),
                        MediaTime.ZERO,
                        time(100),
                        treatment,
                        "",
                        "");
        Slice slice = new Slice(range(150, 250), MediaTime.ZERO, treatment);
        return new Placed.PlacedUser(clip, 0, UserTrack.Kind.VIDEO, slice);
    }

    private static Line line() {
        return new Line(
                new ElementId("l"),
                1,
                Speaker.of("TOM"),
                "",
                "Good night to you.",
                List.of(),
                false);
    }

    private PreviewState state(SceneLayout layout, List<Caption> captions) {
        PreviewScene scene =
                new PreviewScene(
                        0,
                        MediaTime.ZERO,
                        layout,
                        PreviewScene.State.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new PreviewState(
                1,
                Project.of("Test", "test.fountain", ""),
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                new Programme("Test", "", List.of(layout)),
                List.of(scene),
                List.of(captions),
                Map.of(),
                pictures,
                0,
                true,
                PreviewWork.NONE);
    }

    private static Curve curve(double from, double to) {
        return new Curve(
                List.of(
                        new Key(MediaTime.ZERO, from, Ease.IN_OUT),
                        new Key(time(200), to, Ease.LINEAR)));
    }

    private static void photo(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, 960, 540);
            SplittableRandom random = new SplittableRandom(3);
            for (long at = 0; at < pixels.bgra().byteSize(); at += 4) {
                int argb = 0xFF000000 | (int) (at / 4096 * 97) ^ random.nextInt(0x202020);
                pixels.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, argb | 0xFF000000);
            }
            Files.write(file, PngFile.encode(pixels));
        }
    }

    private static TimeRange range(long from, long to) {
        return TimeRange.between(time(from), time(to));
    }

    private static MediaTime time(long frames) {
        return MediaTime.ofFrames(frames, PreviewState.RATE);
    }
}
