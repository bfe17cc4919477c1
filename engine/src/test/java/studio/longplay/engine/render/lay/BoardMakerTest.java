package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class BoardMakerTest {
    private static final MediaTime SECOND = MediaTime.ofSeconds(1);
    private static final MediaTime ZERO = MediaTime.ZERO;

    private static ElementId id(String id) {
        return new ElementId(id);
    }

    private static Board board(Script script, Arrangement arrangement) {
        Programme programme =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(script, Scripts.lengths(), arrangement);
        return BoardMaker.of(programme, arrangement, FrameRate.FPS_30);
    }

    private static Script twoSpeakers() {
        Line together =
                new Line(id("b"), 1, Speaker.of("Mary"), "", "four five six", List.of(), true);
        return Scripts.script(
                Scripts.scene(
                        "one",
                        Scripts.line("a", "Mary", "one two three"),
                        together,
                        Scripts.line("c", "John", "seven eight nine")));
    }

    private static UserClip title(String id, String track, Anchor anchor, MediaTime length) {
        ClipSource source = new ClipSource.OfTitle(id, "");
        return new UserClip(id, track, id, source, anchor, ZERO, length, Treatment.NONE, "", "");
    }

    @Test
    void tracksStandFromTheTopDownAndLinesSpokenTogetherOnTwoLanes() {
        Arrangement own =
                Arrangement.NONE.withTracks(
                        List.of(
                                new UserTrack("v1", UserTrack.Kind.VIDEO, "Low", false, false),
                                new UserTrack("v2", UserTrack.Kind.VIDEO, "High", false, true),
                                new UserTrack("a1", UserTrack.Kind.AUDIO, "Room", true, false)));
        Board board = board(twoSpeakers(), own);
        assertThat(board.rows())
                .extracting(Board.Row::name)
                .containsExactly(
                        "High",
                        "Low",
                        "Titles",
                        "Pictures",
                        "Mary",
                        "Mary 2",
                        "John",
                        "Music",
                        "Effects",
                        "Room");
        assertThat(board.row(new TrackRef.OfUser("v2")).orElseThrow().locked()).isTrue();
        assertThat(board.row(new TrackRef.OfUser("a1")).orElseThrow().off()).isTrue();
        assertThat(board.row(new TrackRef.Dialogue("MARY", 1)).orElseThrow().strips())
                .extracting(Strip::name)
                .containsExactly("four five six");
        assertThat(board.lost()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTwoClipsOfOneTrackAreAtOnceWhateverWasDone(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Script script =
                Scripts.script(Scripts.randomScene("x", random), Scripts.randomScene("y", random));
        Arrangement arrangement =
                Arrangement.NONE.withTracks(
                        List.of(new UserTrack("v", UserTrack.Kind.VIDEO, "V", false, false)));
        List<Line> lines = script.lines();
        for (int i = 0; i < 40; i++) {
            ElementId line = lines.get(random.nextInt(lines.size())).id();
            List<Piece> pieces = new ArrayList<>();
            for (int piece = random.nextInt(4); piece > 0; piece--) {
                Edge in = Edge.at(MediaTime.ofMillis(random.nextInt(4000)));
                Edge out = Edge.END.plus(MediaTime.ofMillis(-random.nextInt(3000)));
                pieces.add(
                        Piece.WHOLE
                                .withEnds(in, out)
                                .shiftedBy(MediaTime.ofMillis(random.nextInt(9000) - 4500)));
            }
            ClipEdit edit =
                    new ClipEdit(
                            pieces,
                            MediaTime.ofMillis(random.nextInt(3000) - 1500),
                            MediaTime.ofMillis(random.nextInt(6000) - 3000),
                            "");
            Anchor anchor = new Anchor(line, MediaTime.ofMillis(random.nextInt(5000)), line, ZERO);
            arrangement =
                    arrangement
                            .with(new ClipKey(line, ClipRole.LINE), edit)
                            .with(title("t" + i, "v", anchor, SECOND));
        }
        Board board = board(script, arrangement);
        for (Board.Row row : board.rows()) {
            MediaTime end = ZERO;
            for (Strip strip : row.strips()) {
                assertThat(strip.start()).isGreaterThanOrEqualTo(end);
                assertThat(strip.track()).isEqualTo(row.track());
                assertThat(board.strip(strip.ref())).contains(strip);
                end = strip.end();
            }
            assertThat(end).isLessThanOrEqualTo(board.duration());
        }
    }

    @Test
    void aClipSaysWhatThereIsOfItBesideWhatIsShown() {
        ClipEdit cut =
                ClipEdit.NONE.withPieces(
                        List.of(Piece.WHOLE.withEnds(Edge.at(MediaTime.ofMillis(400)), Edge.END)));
        ClipKey key = new ClipKey(id("a"), ClipRole.LINE);
        Board board = board(twoSpeakers(), Arrangement.NONE.with(key, cut));
        Strip strip = board.strip(new ClipRef.OfScript(key, 0)).orElseThrow();
        assertThat(strip.sourceStart()).isEqualTo(MediaTime.ofMillis(400));
        assertThat(strip.roomBefore()).isEqualTo(MediaTime.ofMillis(400));
        assertThat(strip.roomAfter()).isEqualTo(ZERO);
        assertThat(strip.sourceEnd()).isEqualTo(strip.naturalLength());
        Strip scenery =
                board.strip(new ClipRef.OfScript(new ClipKey(id("one"), ClipRole.SCENERY), 0))
                        .orElseThrow();
        assertThat(scenery.roomBefore()).isEqualTo(Strip.ENDLESS);
    }

    @Test
    void whatIsAnchoredAtATimeStandsAtThatTime() {
        Script script = twoSpeakers();
        Board board = board(script, Arrangement.NONE);
        Arrangement track =
                Arrangement.NONE.withTracks(
                        List.of(new UserTrack("v", UserTrack.Kind.VIDEO, "V", false, false)));
        for (long frame = 0; frame < board.duration().toFramesFloor(FrameRate.FPS_30); frame += 7) {
            MediaTime at = MediaTime.ofFrames(frame, FrameRate.FPS_30);
            UserClip clip = title("t", "v", board.anchorAt(at), SECOND);
            Board placed = board(script, track.with(clip));
            assertThat(placed.strip(new ClipRef.OfUser("t")).orElseThrow().start()).isEqualTo(at);
        }
    }

    @Test
    void whatHasNoPlaceIsListedWithASentence() {
        UserTrack track = new UserTrack("v", UserTrack.Kind.VIDEO, "V", false, false);
        Anchor here = new Anchor(id("a"), ZERO, id("one"), ZERO);
        Anchor gone = new Anchor(id("x"), ZERO, id("y"), ZERO);
        UserClip film =
                new UserClip(
                        "film",
                        "v",
                        "Film",
                        new ClipSource.OfMedia("00"),
                        here,
                        ZERO,
                        SECOND,
                        Treatment.NONE,
                        "",
                        "");
        ClipEdit early =
                ClipEdit.NONE.withPieces(
                        List.of(Piece.WHOLE.withEnds(Edge.at(MediaTime.ofSeconds(60)), Edge.END)));
        Arrangement arrangement =
                Arrangement.NONE
                        .withTracks(List.of(track))
                        .with(film)
                        .with(title("lost", "v", gone, SECOND))
                        .with(title("stray", "w", here, SECOND))
                        .with(new UserMarker("m", "Here", Marker.Colour.RED, gone, ZERO))
                        .with(new ClipKey(id("x"), ClipRole.LINE), ClipEdit.NONE.withLead(SECOND))
                        .with(new ClipKey(id("a"), ClipRole.LINE), early);
        Board board = board(twoSpeakers(), arrangement);
        assertThat(board.lost())
                .extracting(Board.Lost::name)
                .containsExactlyInAnyOrder(
                        "Film", "lost", "stray", "Here", "A line", "one two three");
        assertThat(board.lost()).allMatch(lost -> lost.sentence().endsWith("."));
    }

    @Test
    void aClipThatBeginsOverAnotherOnItsTrackEndsItAndThatIsTold() {
        UserTrack track = new UserTrack("v", UserTrack.Kind.VIDEO, "V", false, false);
        Anchor first = new Anchor(id("a"), ZERO, id("one"), ZERO);
        Arrangement arrangement =
                Arrangement.NONE
                        .withTracks(List.of(track))
                        .with(title("one", "v", first, MediaTime.ofSeconds(3)))
                        .with(title("two", "v", first.plus(SECOND), SECOND));
        Board board = board(twoSpeakers(), arrangement);
        assertThat(board.strip(new ClipRef.OfUser("one")).orElseThrow().range().duration())
                .isEqualTo(SECOND);
        assertThat(board.lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.sentence()).contains("“two”"));
    }
}
