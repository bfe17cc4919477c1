package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TransportTest {
    private final FakeDeck deck = new FakeDeck();
    private final Transport transport = new Transport(deck);

    @BeforeEach
    void show() throws StudioFault {
        transport.show(state("A\nSome words that take a while to speak, as words do.\n"));
    }

    private static PreviewState state(String text) throws StudioFault {
        Script script = new ScriptParser().parse(text, "a.fountain");
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE).lay(script, new UsualLengths());
        PreviewScene scene =
                new PreviewScene(
                        0,
                        MediaTime.ZERO,
                        programme.scenes().getFirst(),
                        PreviewScene.State.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new PreviewState(
                1,
                Project.of("A", "a.fountain", text),
                script,
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                programme,
                List.of(scene),
                List.of(List.of()),
                Map.of(),
                Pictures.none(),
                0,
                false,
                PreviewWork.NONE);
    }

    @Test
    void aPlaceMovedByAnEditIsTakenOverThoughNothingPlays() throws StudioFault {
        deck.position = MediaTime.ofSeconds(1);
        transport.show(state("A\nOther words, and so another length.\n"));
        assertThat(transport.position()).isEqualTo(MediaTime.ofSeconds(1));
    }

    @Test
    void shuttlingAgainIsFasterAndTheOtherWayTurnsRound() {
        transport.shuttle(1);
        assertThat(deck.speed).isEqualTo(1);
        transport.shuttle(1);
        transport.shuttle(1);
        assertThat(deck.speed).isEqualTo(4);
        transport.shuttle(-1);
        assertThat(deck.speed).isEqualTo(-1);
        transport.shuttle(-1);
        assertThat(deck.speed).isEqualTo(-2);
        for (int i = 0; i < 5; i++) {
            transport.shuttle(-1);
        }
        assertThat(deck.speed).isEqualTo(-8);
    }

    @Test
    void playingFromTheEndBeginsAgain() {
        transport.toEnd();
        assertThat(transport.position()).isEqualTo(transport.durationProperty().get());
        transport.play();
        assertThat(transport.position()).isEqualTo(MediaTime.ZERO);
        assertThat(transport.playingProperty().get()).isTrue();
    }

    @Test
    void stepsAreWholeFramesAndPause() {
        transport.seek(MediaTime.ofMillis(1010));
        transport.play();
        transport.step(1);
        assertThat(deck.isPlaying()).isFalse();
        assertThat(transport.position()).isEqualTo(MediaTime.ofFrames(31, PreviewState.RATE));
        transport.step(-40);
        assertThat(transport.position()).isEqualTo(MediaTime.ZERO);
    }

    @Test
    void seekingStaysInsideTheProgramme() {
        transport.seek(MediaTime.ofSeconds(10_000));
        assertThat(transport.position()).isEqualTo(transport.durationProperty().get());
    }

    @Test
    void aRangeStopsAtItsEndAndPlayingAfterwardsDoesNot() {
        TimeRange range = new TimeRange(MediaTime.ofSeconds(1), MediaTime.ofSeconds(2));
        transport.play(range);
        assertThat(deck.position).isEqualTo(range.start());
        assertThat(deck.stop).contains(range.end());
        transport.play();
        assertThat(deck.stop).isEmpty();
    }

    @Test
    void marksNeverCross() {
        transport.seek(MediaTime.ofSeconds(3));
        transport.markIn();
        transport.seek(MediaTime.ofSeconds(4));
        transport.markOut();
        transport.loopingProperty().set(true);
        assertThat(deck.looped)
                .contains(TimeRange.between(MediaTime.ofSeconds(3), MediaTime.ofSeconds(4)));
        transport.seek(MediaTime.ofSeconds(2));
        transport.markOut();
        assertThat(transport.markInProperty().get()).isEmpty();
        transport.clearMarks();
        assertThat(deck.looped).map(TimeRange::start).contains(MediaTime.ZERO);
        transport.loopingProperty().set(false);
        assertThat(deck.looped).isEmpty();
    }

    @Test
    void aDraggedPlayheadIsHeardWhereItComesToAndNowhereTwice() {
        transport.play();
        MediaTime there = MediaTime.ofMillis(500);
        transport.scrub(there);
        transport.scrub(there);
        assertThat(deck.scrubbed).containsExactly(there);
        assertThat(transport.position()).isEqualTo(there);
        assertThat(transport.playingProperty().get()).isFalse();
        transport.scrub(MediaTime.ofSeconds(10_000));
        assertThat(transport.position()).isEqualTo(transport.durationProperty().get());
    }

    @Test
    void aDraggedPlayheadIsSilentIfThatIsChosen() {
        transport.scrubbedAloudProperty().set(false);
        transport.play();
        transport.scrub(MediaTime.ofMillis(500));
        assertThat(deck.scrubbed).isEmpty();
        assertThat(transport.position()).isEqualTo(MediaTime.ofMillis(500));
        assertThat(transport.playingProperty().get()).isFalse();
    }
}
