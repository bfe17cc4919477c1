package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class TracksTest {
    private final PreviewState state = States.of(States.PLAY).withWaves().state();
    private final Tracks tracks = Tracks.of(state);

    private List<Clip> clips(TrackKind kind) {
        return tracks.track(kind).orElseThrow().clips();
    }

    private static Line line(PreviewState state, String begin) {
        return state.script().lines().stream()
                .filter(line -> line.text().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfThingStandsOnItsTrackFromTheTop() {
        assertThat(tracks.tracks())
                .extracting(Track::kind)
                .containsExactly(
                        TrackKind.TITLES,
                        TrackKind.PICTURE,
                        TrackKind.CAPTIONS,
                        TrackKind.DIALOGUE,
                        TrackKind.ENSEMBLE,
                        TrackKind.MUSIC,
                        TrackKind.EFFECTS,
                        TrackKind.EFFECTS);
        assertThat(clips(TrackKind.DIALOGUE))
                .extracting(Clip::label)
                .containsExactly(
                        "Narrator", "TAM", "NELL", "TAM", "IDA", "TAM", "NELL", "Narrator", "TAM");
        assertThat(clips(TrackKind.ENSEMBLE)).extracting(Clip::label).containsExactly("CROWD");
        assertThat(clips(TrackKind.MUSIC))
                .extracting(Clip::label)
                .containsExactly("calm · 72 bpm · D minor", "tense · 92 bpm · D minor");
        assertThat(clips(TrackKind.EFFECTS))
                .extracting(Clip::label)
                .containsExactly("ocean, loop, far", "wind, loop, far");
        assertThat(clips(TrackKind.TITLES))
                .extracting(Clip::label)
                .containsExactly("The Lighthouse");
        assertThat(clips(TrackKind.PICTURE))
                .extracting(Clip::label)
                .containsExactly(
                        "sea at dusk · slow push in",
                        "storm clouds over the sea · pan left",
                        "calm sea at dawn · still");
    }

    @Test
    void anEffectThatGivesWayIsDrawnAsItIsHeard() {
        String text =
                """
                INT. RANGE - DAY

                ANN
                One line is here, and it is long enough for two shots.

                [[sfx: thunder, at 1s, at most 1]]
                [[sfx: thunder, at 1.5s, at most 1]]
                """;
        List<Clip> shots =
                Tracks.of(States.of(text).state()).tracks().stream()
                        .filter(track -> track.kind() == TrackKind.EFFECTS)
                        .flatMap(track -> track.clips().stream())
                        .sorted(Comparator.comparingLong(Clip::start))
                        .toList();
        assertThat(shots).hasSize(2);
        assertThat(shots.get(0).end()).isGreaterThan(shots.get(1).start());
        assertThat(shots.get(0).quietFrom()).hasValue(shots.get(1).start());
        assertThat(shots.get(0).trouble()).contains("thunder");
        assertThat(shots.get(1).quietFrom()).isEmpty();
        Clip moved = shots.get(0).in(Lane.WHOLE);
        assertThat(moved.quietFrom()).isEqualTo(shots.get(0).quietFrom());
    }

    @Test
    void aLineThatIsLongerThanItsPlaceSaysSoAndWhatWouldHelp() {
        Words words = Words.of("timeline");
        Line line = line(state, "You say");
        Piece cut = Piece.WHOLE.withEnds(Edge.START, Edge.at(MediaTime.ofMillis(500)));
        Arrangement tight =
                state.project()
                        .arrangement()
                        .with(
                                new ClipKey(line.id(), ClipRole.LINE),
                                ClipEdit.NONE.withPieces(List.of(cut)));
        Tracks narrow = Tracks.of(States.of(States.PLAY).arranged(tight).state());
        Clip clip =
                narrow.track(TrackKind.DIALOGUE).orElseThrow().clips().stream()
                        .filter(each -> each.element().equals(Optional.of(line.id())))
                        .findFirst()
                        .orElseThrow();
        assertThat(clip.isTooLong()).isTrue();
        assertThat(ClipText.label(words, clip)).isEqualTo("NELL · will not fit");
        assertThat(ClipText.whole(words, clip)).contains("in a place of 0.5 s. Make the clip");
        assertThat(clips(TrackKind.DIALOGUE)).noneMatch(Clip::isTooLong);
    }

    @Test
    void aLineStandsWhereItIsHeard() {
        PreviewScene second = state.scenes().get(1);
        TimeRange local = second.layout().lines().getFirst().range();
        Clip ida = clips(TrackKind.DIALOGUE).get(4);
        assertThat(ida.range()).isEqualTo(local.shiftedBy(second.start()));
        assertThat(ida.scene()).isEqualTo(1);
        assertThat(tracks.duration()).isEqualTo(state.duration());
    }

    @Test
    void thereIsNoEnsembleTrackWithoutACrowd() {
        Tracks alone =
                Tracks.of(States.of("INT. ROOM\n\nANNA\nHello.\n\nBEN\nGood day.\n").state());
        assertThat(alone.track(TrackKind.ENSEMBLE)).isEmpty();
        assertThat(alone.track(TrackKind.MUSIC)).isPresent();
    }

    @Test
    void picturesFollowEachOtherWithoutAGap() {
        List<Clip> row = clips(TrackKind.PICTURE);
        for (int i = 1; i < row.size(); i++) {
            assertThat(row.get(i).start()).isEqualTo(row.get(i - 1).end());
        }
        assertThat(row.getLast().range().end()).isEqualTo(tracks.duration());
        assertThat(clips(TrackKind.TITLES).getFirst().kind()).isEqualTo(ClipKind.CARD);
    }

    @Test
    void eachSpeakerCanHaveATrack() {
        Tracks apart = Tracks.of(state, new Waves(), true);
        assertThat(apart.tracks())
                .filteredOn(track -> track.kind() == TrackKind.DIALOGUE)
                .extracting(track -> track.head().name())
                .containsExactly("Narrator", "TAM", "NELL", "IDA");
        assertThat(apart.clips().count()).isEqualTo(tracks.clips().count());
    }

    @Test
    void captionsBelongToTheirLines() {
        Set<ElementId> lines =
                clips(TrackKind.DIALOGUE).stream()
                        .map(clip -> clip.element().orElseThrow())
                        .collect(Collectors.toCollection(HashSet::new));
        lines.addAll(
                clips(TrackKind.ENSEMBLE).stream().map(c -> c.element().orElseThrow()).toList());
        assertThat(clips(TrackKind.CAPTIONS))
                .hasSizeGreaterThan(lines.size() - 1)
                .allSatisfy(caption -> {
                    assertThat(lines).contains(caption.element().orElseThrow());
                    Clip spoken = tracks.clipOf(caption.element().orElseThrow()).orElseThrow();
                    assertThat(spoken.kind()).isNotEqualTo(ClipKind.CAPTION);
                    assertThat(spoken.range().contains(caption.range().start())).isTrue();
                });
    }

    @Test
    void noTwoClipsHaveOneId() {
        List<ClipId> ids = tracks.clips().map(Clip::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(tracks.clip(id)).isPresent());
    }

    @Test
    void anEditElsewhereLeavesTheIdsOfAllOtherClips() {
        Tracks edited =
                Tracks.of(
                        States.of(
                                        States.PLAY.replace(
                                                "Mind the seventh step, Nell.",
                                                "Mind the seventh step, it is loose."))
                                .state());
        List<ClipId> before = new ArrayList<>(tracks.clips().map(Clip::id).toList());
        before.removeAll(edited.clips().map(Clip::id).toList());
        ElementId line = line(state, "Mind").id();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(
                        id -> assertThat(tracks.clip(id).flatMap(Clip::element)).contains(line));
        assertThat(edited.duration()).isNotEqualTo(tracks.duration());
    }

    @Test
    void aClipSaysHowFarItHasComeAndWhyItFailed() {
        Tracks some =
                Tracks.of(
                        States.of(States.PLAY)
                                .lines(line ->
                                        switch (line.speaker().key()) {
                                            case "IDA" -> PreviewLine.State.FAILED;
                                            case "NELL" -> PreviewLine.State.SPEAKING;
                                            case "TAM" -> PreviewLine.State.WAITING;
                                            default -> PreviewLine.State.SPOKEN;
                                        })
                                .scenes(number ->
                                        number == 0
                                                ? PreviewScene.State.MAKING
                                                : PreviewScene.State.WAITING)
                                .state());
        List<Clip> lines = some.track(TrackKind.DIALOGUE).orElseThrow().clips();
        assertThat(lines)
                .extracting(Clip::state)
                .startsWith(
                        ClipState.READY,
                        ClipState.WAITING,
                        ClipState.MAKING,
                        ClipState.WAITING,
                        ClipState.FAILED);
        assertThat(lines.get(4).trouble()).isEqualTo("The voice could not speak.");
        assertThat(lines.get(0).trouble()).isEmpty();
        assertThat(some.track(TrackKind.MUSIC).orElseThrow().clips())
                .extracting(Clip::state)
                .containsExactly(ClipState.MAKING, ClipState.WAITING);
        assertThat(some.scenes())
                .extracting(SceneMark::state)
                .containsExactly(ClipState.MAKING, ClipState.WAITING, ClipState.WAITING);
    }

    @Test
    void soundsThatOverlapStandOnDifferentTracks() {
        List<Track> rows =
                tracks.tracks().stream().filter(t -> t.kind() == TrackKind.EFFECTS).toList();
        assertThat(rows).extracting(Track::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(rows.get(1).clips()).extracting(Clip::label).containsExactly("thunder, far");
        assertThat(rows.get(0).clips()).allSatisfy(c -> assertThat(c.lane()).isEqualTo(Lane.WHOLE));
    }

    @Test
    void aSceneIsFoundByItsTime() {
        SceneMark second = tracks.scenes().get(1);
        assertThat(tracks.sceneAt(second.range().start())).contains(second);
        assertThat(tracks.sceneAt(new MediaTime(second.start() - 1)))
                .contains(tracks.scenes().getFirst());
        assertThat(tracks.sceneAt(tracks.duration())).contains(tracks.scenes().getLast());
        assertThat(second.heading()).isEqualTo("INT. LAMP ROOM - NIGHT");
    }

    @Test
    void cutsAreWhereThingsBeginAndEndButNotBetweenCaptions() {
        Clip line = clips(TrackKind.DIALOGUE).getFirst();
        Cuts cuts = tracks.cuts();
        assertThat(cuts.after(new MediaTime(line.start() - 1))).contains(line.range().start());
        assertThat(cuts.after(line.range().start())).contains(line.range().end());
        assertThat(cuts.before(line.range().end())).contains(line.range().start());
        assertThat(cuts.before(MediaTime.ZERO)).isEmpty();
        assertThat(cuts.after(tracks.duration())).isEmpty();
        assertThat(cuts.nearest(line.range().start().plus(new MediaTime(5)), new MediaTime(9)))
                .contains(line.range().start());
        assertThat(cuts.nearest(line.range().start().plus(new MediaTime(50)), new MediaTime(9)))
                .isEmpty();
    }

    @Test
    void aMixedSceneHasAWaveThatIsReadOnce() {
        Waves waves = new Waves();
        Tracks once = Tracks.of(state, waves, false);
        Tracks again = Tracks.of(state, waves, false);
        assertThat(once.scenes().getFirst().waves()).isPresent();
        assertThat(again.scenes().getFirst().waves().orElseThrow())
                .isSameAs(once.scenes().getFirst().waves().orElseThrow());
    }

    @Test
    void anEmptyScriptHasNoScenes() {
        assertThat(Tracks.of(States.of("").state()).isEmpty()).isTrue();
        assertThat(Tracks.EMPTY.sceneAt(MediaTime.ZERO)).isEmpty();
    }
}
