package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A timeline with all that can be done on it is seen in the window as it is exported: the frames
/// of its preview, whose media another process decodes, are those of the film's own segments.
@Tag("media")
class TimelinePixelsTest {
    private static final ExportPreset SMALL =
            new ExportPreset("small", 480, 270, FrameRate.FPS_30, 2_000_000, 60, 128_000);
    private static final int SAMPLES = 50;
    private static final String SCRIPT =
            """
            Title: The Test
            Author: Nobody

            INT. ROOM - NIGHT

            [[chapter: One]]
            [[picture: photo.png | slow push in]]

            MARY
            It was late, and the rain had not stopped.

            [[picture: harbour at dusk]]

            JOHN
            Only me, and twenty-five tired horses.

            EXT. HEATH - DAY

            MARY
            The morning came without a sound.
            """;

    @TempDir Path folder;
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();

    @Test
    void fiftyFramesOfATreatedTimelineAreThoseOfItsFilm() throws Exception {
        photo(folder.resolve("photo.png"), 960, 540);
        Project project = Project.of("Test", folder.resolve("test.fountain").toString(), SCRIPT);
        try (Studio studio = Studio.open(folder.resolve("home"));
                Preview preview =
                        new Preview(studio.store(), studio.speech(), Map.of(), states::add)) {
            preview.show(project);
            PreviewState plain = made(state -> true);
            Project treated = project.withArrangement(arrangement(studio, plain));
            preview.show(treated);
            PreviewState state =
                    made(now -> now.project().arrangement().equals(treated.arrangement()));
            Manifest manifest =
                    studio.deliver(
                            treated,
                            folder.resolve("film"),
                            settings(),
                            SegmentWatch.NONE,
                            JobContext.quiet());
            compare(studio, manifest, state);
        }
    }

    private static DeliverySettings settings() {
        return new DeliverySettings(
                SMALL,
                LoudnessTarget.STREAMING,
                CaptionChoice.BURNED,
                Map.of(),
                Optional.empty(),
                2);
    }

    private PreviewState made(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).isNotNull();
            boolean ready =
                    state.scenes().stream()
                            .allMatch(scene -> scene.state() == PreviewScene.State.READY);
            if (ready && wanted.test(state)) {
                return state;
            }
        }
    }

    private void compare(Studio studio, Manifest manifest, PreviewState state)
            throws StudioFault, IOException {
        Map<String, String> files = state.pictures().filesByDigest();
        ExportedFrames film =
                new ExportedFrames(
                        studio.store(),
                        manifest,
                        digest -> Path.of(Objects.requireNonNull(files.get(digest))));
        assertThat(film.recipes())
                .contains(
                        "WIPE", "CAMERA_ZOOM", "ROTATION", "OPACITY", "fitted-film", "fitted-still")
                .contains("\"caption\"", "A title");
        long frames = manifest.film().frames();
        assertThat(state.duration().toFramesFloor(PreviewState.RATE)).isEqualTo(frames);
        SplittableRandom random = new SplittableRandom(30);
        try (Arena arena = Arena.ofConfined();
                Decoders decoders = new Decoders(folder);
                PreviewPainter painter = new PreviewPainter(ProxyFinder.NONE, decoders)) {
            Pixels seen = Pixels.allocate(arena, SMALL.width(), SMALL.height());
            Pixels exported = Pixels.allocate(arena, SMALL.width(), SMALL.height());
            for (int sample = 0; sample < SAMPLES; sample++) {
                long frame = frames * sample / SAMPLES + random.nextLong(frames / SAMPLES);
                painter.paint(state, frame, true, seen);
                PreviewScene scene =
                        state.sceneAt(MediaTime.ofFrames(frame, PreviewState.RATE)).orElseThrow();
                long inScene = frame - scene.start().toFramesFloor(PreviewState.RATE);
                film.paint(scene.number(), inScene, exported);
                assertThat(seen.bgra().mismatch(exported.bgra()))
                        .as("first byte that differs in frame %d", frame)
                        .isEqualTo(-1);
            }
            assertThat(painter.newFaults()).isEmpty();
        }
    }

    /// A wipe between the script's pictures, a keyed camera on the first, and three clips of the
    /// user's over both: a film at another speed, a still and a title.
    private Arrangement arrangement(Studio studio, PreviewState plain)
            throws StudioFault, IOException {
        List<Cue.PictureCue> cues = CueList.of(plain.script().scenes(), Cue.PictureCue.class);
        ClipRef first = picture(cues.get(0));
        ClipRef second = picture(cues.get(1));
        Arrangement treated =
                Treats.crossing(
                        new Desk(plain.board(), Arrangement.NONE),
                        second,
                        Optional.of(
                                new Crossing(
                                        Crossing.Kind.WIPE,
                                        Crossing.Direction.RIGHT,
                                        time(20),
                                        time(20))));
        treated =
                Treats.curve(
                        new Desk(plain.board(), treated),
                        Set.of(first),
                        Property.CAMERA_ZOOM,
                        Optional.of(curve(1, 1.6)));
        BinItem film = item(studio, film());
        BinItem still = item(studio, photo(folder.resolve("still.png"), 400, 700));
        return treated.withTracks(List.of(track("one"), track("two"), track("three")))
                .with(film)
                .with(still)
                .with(clip("one", 40, 100, new ClipSource.OfMedia(film.digest()), moving()))
                .with(clip("two", 150, 90, new ClipSource.OfMedia(still.digest()), turning()))
                .with(clip("three", 20, 120, new ClipSource.OfTitle("A title", "of two"), faded()));
    }

    private static ClipRef picture(Cue.PictureCue cue) {
        return new ClipRef.OfScript(new ClipKey(cue.id(), ClipRole.PICTURE), 0);
    }

    private static Treatment moving() {
        return Treatment.NONE
                .withSpeed(new Speed(3, 2))
                .withCurve(Property.OPACITY, curve(0.2, 0.9))
                .withCurve(Property.POSITION_X, curve(-0.2, 0.2))
                .withCurve(Property.SCALE, curve(0.5, 0.8));
    }

    private static Treatment turning() {
        return Treatment.NONE
                .withFades(time(12), time(12))
                .withCurve(Property.ROTATION, curve(-8, 8));
    }

    private static Treatment faded() {
        return Treatment.NONE
                .withFades(time(15), time(15))
                .withCurve(Property.POSITION_Y, curve(0.1, -0.1));
    }

    private static UserClip clip(
            String track, long from, long frames, ClipSource source, Treatment treatment) {
        MediaTime out = treatment.speed().sourceOf(time(frames));
        return new UserClip(
                "clip-" + track,
                track,
                track,
                source,
                Anchor.ofProgramme(time(from)),
                MediaTime.ZERO,
                out,
                treatment,
                "",
                "");
    }

    private static UserTrack track(String id) {
        return new UserTrack(id, UserTrack.Kind.VIDEO, id, false, false);
    }

    private static BinItem item(Studio studio, Path file) throws StudioFault {
        return FootageDesk.item(studio.footage().look(file, JobContext.quiet()), "");
    }

    private Path film() throws StudioFault {
        return MadeFilm.into(folder.resolve("film.mov"), "mov")
                .frames(250, FrameRate.FPS_25)
                .gop(50)
                .write();
    }

    private static Path photo(Path file, int width, int height) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            SplittableRandom random = new SplittableRandom(width);
            for (long at = 0; at < pixels.bgra().byteSize(); at += 4) {
                int argb = (int) (at / 4096 * 97) ^ random.nextInt(0x202020);
                pixels.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, argb | 0xFF000000);
            }
            return Files.write(file, PngFile.encode(pixels));
        }
    }

    private static Curve curve(double from, double to) {
        return new Curve(
                List.of(
                        new Key(MediaTime.ZERO, from, Ease.IN_OUT),
                        new Key(time(100), to, Ease.LINEAR)));
    }

    private static MediaTime time(long frames) {
        return MediaTime.ofFrames(frames, PreviewState.RATE);
    }
}
