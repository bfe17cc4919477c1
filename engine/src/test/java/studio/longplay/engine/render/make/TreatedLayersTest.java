package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.picture.Shot;
import studio.longplay.engine.picture.Subject;
import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TreatedLayersTest {
    private static final long END = 960;
    private static final Treatment TURNED =
            Treatment.NONE.withCurve(Property.ROTATION, Curve.constant(4));

    @TempDir private Path folder;
    private final List<Placed.PlacedCard> cards = new ArrayList<>();
    private final List<Placed.PlacedPicture> pictures = new ArrayList<>();
    private final List<Placed.PlacedUser> users = new ArrayList<>();
    private List<Slice> scenery = List.of(slice(0, 300, 0, Treatment.NONE));

    @BeforeEach
    void two() throws IOException {
        Files.write(folder.resolve("photo.png"), new byte[] {1});
        Files.write(folder.resolve("clip.mp4"), new byte[] {2});
        pictures.add(picture("photo.png", slice(300, 700, 0, Treatment.NONE)));
        pictures.add(picture("clip.mp4", slice(700, END, 0, Treatment.NONE)));
    }

    @Test
    void aPictureThatWasCutInTwoIsTheSameFilm() throws StudioFault {
        List<Layer> before = layers(Arrangement.NONE);
        pictures.set(
                0,
                picture(
                        "photo.png",
                        slice(300, 500, 0, Treatment.NONE),
                        slice(500, 700, 200, Treatment.NONE)));
        assertThat(row().shots()).hasSize(3);
        for (int first = 0; first < END; first += 80) {
            assertThat(segment(first, 80, layers(Arrangement.NONE)))
                    .isEqualTo(segment(first, 80, before));
        }
    }

    @Test
    void onlySegmentsThatShowTheChangeHaveNewAddresses() throws StudioFault {
        List<SegmentPicture> before = segments();
        pictures.set(1, picture("clip.mp4", slice(700, END, 0, TURNED)));
        List<SegmentPicture> after = segments();
        for (int i = 0; i < before.size(); i++) {
            SegmentPicture segment = before.get(i);
            boolean later = segment.firstFrame() + segment.frameCount() > 700;
            assertThat(after.get(i).equals(segment)).isEqualTo(!later);
        }
    }

    @Test
    void whereNothingIsSaidPicturesDissolveAndPiecesAreCut() throws StudioFault {
        pictures.set(
                0,
                picture(
                        "photo.png",
                        slice(300, 500, 0, Treatment.NONE),
                        slice(500, 700, 200, TURNED)));
        List<Shot> shots = row().shots();
        assertThat(shots).hasSize(4);
        assertThat(entrance(shots.get(1))).hasValue(dissolve(300, 320));
        assertThat(entrance(shots.get(2))).isEmpty();
        assertThat(entrance(shots.get(3))).hasValue(dissolve(700, 720));
        assertThat(shots.get(0).showing().toFrame()).isEqualTo(320);
        assertThat(shots.get(1).showing().toFrame()).isEqualTo(500);
        assertThat(shots.get(2).showing().toFrame()).isEqualTo(720);
    }

    @Test
    void aTransitionReachesToBothSidesOfItsCutAndOneOfNoLengthIsACut() throws StudioFault {
        Crossing wipe = new Crossing(Crossing.Kind.WIPE, Crossing.Direction.UP, time(10), time(14));
        Crossing cut = Crossing.centred(Crossing.Kind.DISSOLVE, MediaTime.ZERO);
        pictures.set(0, picture("photo.png", slice(300, 700, 0, crossing(wipe))));
        pictures.set(1, picture("clip.mp4", slice(700, END, 0, crossing(cut))));
        List<Shot> shots = row().shots();
        assertThat(entrance(shots.get(1)))
                .hasValue(new Entrance(Crossing.Kind.WIPE, Crossing.Direction.UP, 290, 314));
        assertThat(shots.get(1).showing().fromFrame()).isEqualTo(290);
        assertThat(shots.get(1).showing().clock().frame()).isEqualTo(300);
        assertThat(shots.get(0).showing().toFrame()).isEqualTo(314);
        assertThat(entrance(shots.get(2))).isEmpty();
        assertThat(shots.get(1).showing().toFrame()).isEqualTo(700);
    }

    @Test
    void overAGapNothingDissolves() throws StudioFault {
        scenery = List.of(slice(0, 250, 0, Treatment.NONE));
        List<Shot> shots = row().shots();
        assertThat(entrance(shots.get(1))).isEmpty();
        assertThat(shots.get(0).showing().toFrame()).isEqualTo(250);
    }

    @Test
    void groupsAreCutWhereTheUsersClipsAndTransitionsBeginAndEnd() {
        Crossing wipe = new Crossing(Crossing.Kind.WIPE, Crossing.Direction.UP, time(9), time(9));
        pictures.set(1, picture("clip.mp4", slice(700, END, 0, crossing(wipe))));
        users.add(user("a", 0, new ClipSource.OfColour(1), slice(111, 222, 0, Treatment.NONE)));
        List<Long> starts =
                SegmentCut.groups(layout(), FrameRate.FPS_30, 60).stream()
                        .map(SegmentCut.Span::first)
                        .toList();
        assertThat(starts).contains(111L, 222L, 691L, 709L);
        assertThat(SegmentCut.cut(layout(), FrameRate.FPS_30))
                .allMatch(span -> span.frames() <= SegmentCut.LONGEST_FRAMES);
    }

    @Test
    void theUsersPicturesLieByLevelOverCardsAndUnderWhatIsRead() throws StudioFault {
        cards.add(
                new Placed.PlacedCard(
                        new Placed.Card.ChapterCard("One", 1),
                        TimeRange.between(time(0), time(90))));
        users.add(user("low", 1, new ClipSource.OfColour(3), slice(0, 60, 0, TURNED)));
        users.add(user("high", 4, new ClipSource.OfTitle("A", "b"), slice(9, 99, 0, TURNED)));
        List<Layer> layers = layers(Arrangement.NONE);
        assertThat(layers.stream().map(layer -> layer.getClass().getSimpleName()))
                .containsSubsequence(
                        "BackdropLayer",
                        "ChapterLayer",
                        "RowLayer",
                        "RowLayer",
                        "CaptionLayer",
                        "FadeLayer");
        assertThat(rows(layers))
                .extracting(row -> row.shots().getFirst().subject())
                .containsExactly(new Subject.Plain(3), new Subject.Words("A", "b"));
    }

    @Test
    void aFileOfTheBinThatIsNotThereIsASlate() throws StudioFault, IOException {
        Path there = Files.write(folder.resolve("there.png"), new byte[] {1, 2, 3});
        Arrangement bin =
                Arrangement.NONE
                        .with(item("aa", there, BinItem.Kind.STILL, 3))
                        .with(item("bb", there, BinItem.Kind.VIDEO, 4))
                        .with(item("cc", folder.resolve("no.wav"), BinItem.Kind.AUDIO, 4));
        users.add(user("a", 0, new ClipSource.OfMedia("aa"), slice(0, 9, 0, Treatment.NONE)));
        users.add(user("b", 0, new ClipSource.OfMedia("bb"), slice(9, 19, 0, Treatment.NONE)));
        users.add(user("c", 0, new ClipSource.OfMedia("cc"), slice(19, 29, 0, Treatment.NONE)));
        assertThat(rows(layers(bin)).getFirst().shots())
                .extracting(Shot::subject)
                .containsExactly(new Subject.FittedStill("aa"), new Subject.Missing("bb"));
    }

    @Test
    void aCardComesOnItsFirstPieceAndGoesOnItsLast() throws StudioFault {
        Placed.Card card = new Placed.Card.Title("T", "A");
        TimeRange range = TimeRange.between(time(0), time(120));
        cards.add(new Placed.PlacedCard(card, range, List.of(slice(0, 100, 0, Treatment.NONE))));
        assertThat(layers(Arrangement.NONE)).contains(new Layer.TitleLayer(0, 100, "T", "A"));
        cards.set(
                0,
                new Placed.PlacedCard(
                        card,
                        range,
                        List.of(slice(0, 50, 0, Treatment.NONE), slice(50, 100, 50, TURNED))));
        assertThat(rows(layers(Arrangement.NONE)).getFirst().shots())
                .extracting(Shot::subject)
                .containsOnly(new Subject.TitleCard("T", "A", 0, 100));
    }

    private Layer.RowLayer row() throws StudioFault {
        return rows(layers(Arrangement.NONE)).getFirst();
    }

    private static List<Layer.RowLayer> rows(List<Layer> layers) {
        return layers.stream()
                .filter(Layer.RowLayer.class::isInstance)
                .map(Layer.RowLayer.class::cast)
                .toList();
    }

    private static Optional<Entrance> entrance(Shot shot) {
        return shot.showing().entrance();
    }

    private static Entrance dissolve(long from, long to) {
        return new Entrance(Crossing.Kind.DISSOLVE, Crossing.Direction.LEFT, from, to);
    }

    private List<SegmentPicture> segments() throws StudioFault {
        List<Layer> layers = layers(Arrangement.NONE);
        return SegmentCut.cut(layout(), FrameRate.FPS_30).stream()
                .map(span -> segment(span.first(), span.frames(), layers))
                .toList();
    }

    private static SegmentPicture segment(long first, int count, List<Layer> layers) {
        return new SegmentPicture(1280, 720, FrameRate.FPS_30, first, count, List.of())
                .showing(layers);
    }

    private List<Layer> layers(Arrangement arrangement) throws StudioFault {
        String text =
                "INT. HALL\n\n"
                        + "[[picture: photo.png]]\n\n"
                        + "[[picture: clip.mp4]]\n\n"
                        + "TOM\n"
                        + "Good night.\n";
        Script script = new ScriptParser().parse(text, "test.fountain");
        Caption caption =
                new Caption(TimeRange.between(time(400), time(460)), List.of("Good"), "TOM");
        return new SceneLayers(
                        Pictures.of(script, folder, arrangement),
                        SpeakerColours.none(),
                        FrameRate.FPS_30)
                .of(layout(), List.of(caption));
    }

    private SceneLayout layout() {
        Scene scene = new Scene(new ElementId("s"), 1, "INT. HALL - NIGHT", List.of());
        return new SceneLayout(
                scene,
                "",
                time(END),
                cards,
                List.of(),
                List.of(),
                List.of(),
                pictures,
                new Placed.PlacedScenery(TimeRange.between(time(0), time(300)), scenery),
                users);
    }

    private static Placed.PlacedPicture picture(String subject, Slice... slices) {
        Cue.PictureCue cue = new Cue.PictureCue(new ElementId(subject), 1, subject, "");
        TimeRange range =
                TimeRange.between(
                        slices[0].range().start(), slices[slices.length - 1].range().end());
        return new Placed.PlacedPicture(cue, range, List.of(slices));
    }

    private static Placed.PlacedUser user(String id, int level, ClipSource source, Slice slice) {
        UserClip clip =
                new UserClip(
                        id,
                        "track",
                        id,
                        source,
                        Anchor.ofProgramme(MediaTime.ZERO),
                        MediaTime.ZERO,
                        time(1),
                        slice.treatment(),
                        "",
                        "");
        return new Placed.PlacedUser(clip, level, UserTrack.Kind.VIDEO, slice);
    }

    private static BinItem item(String digest, Path file, BinItem.Kind kind, long bytes) {
        return new BinItem(
                digest,
                digest,
                file.toString(),
                kind,
                "",
                List.of(),
                MediaTime.ZERO,
                640,
                480,
                "",
                0,
                bytes);
    }

    private static Treatment crossing(Crossing crossing) {
        return Treatment.NONE.withCrossing(Optional.of(crossing));
    }

    private static Slice slice(long from, long to, long source, Treatment treatment) {
        return new Slice(TimeRange.between(time(from), time(to)), time(source), treatment);
    }

    private static MediaTime time(long frames) {
        return MediaTime.ofFrames(frames, FrameRate.FPS_30);
    }
}
