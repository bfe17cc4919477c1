package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.app.inspector.ClipBoards.RED;
import static studio.longplay.app.inspector.ClipBoards.WAVES;
import static studio.longplay.app.inspector.ClipBoards.WORDS;
import static studio.longplay.app.inspector.ClipBoards.seconds;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ClipEditsTest {
    private Arrangement now = ClipBoards.arrangement();

    private ClipEdits edits(ClipRef... refs) {
        Set<ClipRef> chosen = new LinkedHashSet<>(List.of(refs));
        return new ClipEdits(new Desk(ClipBoards.board(now), now), chosen);
    }

    private ClipFacts facts(MediaTime playhead, ClipRef... refs) {
        return ClipFacts.of(ChosenClip.of(ClipBoards.board(now), now, List.of(refs)), playhead)
                .orElseThrow();
    }

    private PropertyFacts opacity(MediaTime playhead, ClipRef... refs) {
        return facts(playhead, refs).properties().get(Property.OPACITY);
    }

    private Treatment treatment(String id) {
        return now.userClips().get(id).treatment();
    }

    @Test
    void aClipHasThePropertiesOfItsNature() {
        assertThat(facts(seconds(3), WAVES).properties())
                .containsOnlyKeys(Property.VOLUME, Property.PAN);
        assertThat(facts(seconds(3), RED).properties())
                .containsKeys(Property.POSITION_X, Property.OPACITY)
                .doesNotContainKeys(Property.VOLUME, Property.CAMERA_X);
        assertThat(facts(seconds(3), RED).speed()).isEmpty();
        assertThat(facts(seconds(3), WAVES).speed()).isPresent();
    }

    @Test
    void aValueWithoutKeysHoldsForAllOfEveryClipThatHasIt() {
        now = edits(RED, WORDS, WAVES).value(Property.OPACITY, 0.5, seconds(3));
        assertThat(treatment("red").curves()).containsEntry(Property.OPACITY, Curve.constant(0.5));
        assertThat(treatment("words").curves())
                .containsEntry(Property.OPACITY, Curve.constant(0.5));
        assertThat(treatment("waves")).isEqualTo(Treatment.NONE);
        assertThat(opacity(seconds(8), RED, WORDS).value()).isEqualTo(new Shared<>(0.5, false));
    }

    @Test
    void theUsualValueLeavesNothingBehind() {
        now = edits(RED).value(Property.OPACITY, 0.5, seconds(3));
        now = edits(RED).value(Property.OPACITY, 1, seconds(3));
        assertThat(now).isEqualTo(ClipBoards.arrangement());
    }

    @Test
    void differentValuesAreMixed() {
        now = edits(RED).value(Property.OPACITY, 0.5, seconds(3));
        assertThat(opacity(seconds(3), RED, WORDS).value().mixed()).isTrue();
    }

    @Test
    void aValueIsWrittenToAKeyAtThePlayheadWhereThereAreKeys() {
        now = edits(RED).key(Property.OPACITY, seconds(2));
        now = edits(RED).value(Property.OPACITY, 0, seconds(4));
        PropertyFacts facts = opacity(seconds(3), RED);
        assertThat(facts.keyed()).isTrue();
        assertThat(facts.onKey()).isFalse();
        assertThat(facts.value().value()).isCloseTo(0.5, within(1e-9));
        assertThat(facts.before()).contains(seconds(2));
        assertThat(facts.after()).contains(seconds(4));
        assertThat(facts.graph().orElseThrow().to()).isEqualTo(seconds(4));
        assertThat(opacity(seconds(4), RED).onKey()).isTrue();
        assertThat(opacity(seconds(4), RED).before()).contains(seconds(2));
        assertThat(opacity(seconds(7), RED).keyable()).isFalse();
    }

    @Test
    void theLastKeyThatGoesLeavesItsValue() {
        now = edits(RED).key(Property.OPACITY, seconds(3));
        now = edits(RED).value(Property.OPACITY, 0.25, seconds(3));
        assertThat(opacity(seconds(3), RED).keyed()).isTrue();
        now = edits(RED).key(Property.OPACITY, seconds(3));
        assertThat(treatment("red").curves()).containsEntry(Property.OPACITY, Curve.constant(0.25));
        assertThat(opacity(seconds(3), RED).keyed()).isFalse();
    }

    @Test
    void keysStandInTheTimeOfTheSourceAtAnySpeed() {
        now = edits(WAVES).speed(Speed.ofPercent(200), false);
        now = edits(WAVES).key(Property.VOLUME, seconds(3));
        assertThat(treatment("waves").curves().get(Property.VOLUME).keys().getFirst().at())
                .isEqualTo(seconds(7));
        PropertyFacts volume = facts(seconds(2), WAVES).properties().get(Property.VOLUME);
        assertThat(volume.after()).contains(seconds(3));
    }

    @Test
    void oneKeyIsSetForAllAndOnlyThenTakenFromAll() {
        now = edits(WAVES, RED).key(Property.OPACITY, seconds(3));
        assertThat(treatment("waves").curves()).isEmpty();
        now = edits(RED, WORDS).key(Property.OPACITY, seconds(5));
        assertThat(treatment("red").curves().get(Property.OPACITY).keys()).hasSize(2);
        assertThat(treatment("words").curves()).isEmpty();
    }

    @Test
    void fadesKeepTheOtherFade() {
        now = edits(RED, WORDS).fadeIn(seconds(1));
        now = edits(RED).fadeOut(seconds(2));
        assertThat(treatment("red").fadeIn()).isEqualTo(seconds(1));
        assertThat(treatment("red").fadeOut()).isEqualTo(seconds(2));
        assertThat(facts(seconds(3), RED, WORDS).fadeOut().mixed()).isTrue();
        assertThat(facts(seconds(3), RED, WORDS).fadeIn().common()).contains(seconds(1));
    }

    @Test
    void aTransitionChangesItsKindDirectionAndLength() {
        now = edits(WORDS).joint(joint -> joint.with(Joint.Kind.WIPE));
        now = edits(WORDS).joint(joint -> joint.with(Crossing.Direction.UP));
        now = edits(WORDS).joint(joint -> joint.with(MediaTime.ofFrames(31, FrameRate.FPS_30)));
        Crossing crossing = treatment("words").crossing().orElseThrow();
        assertThat(crossing.kind()).isEqualTo(Crossing.Kind.WIPE);
        assertThat(crossing.direction()).isEqualTo(Crossing.Direction.UP);
        assertThat(crossing.before()).isEqualTo(MediaTime.ofFrames(15, FrameRate.FPS_30));
        assertThat(crossing.after()).isEqualTo(MediaTime.ofFrames(16, FrameRate.FPS_30));
        now = edits(WORDS).joint(joint -> joint.with(Crossing.Fade.LINEAR));
        assertThat(treatment("words").crossing()).contains(crossing.withFade(Crossing.Fade.LINEAR));
        now = edits(WORDS).joint(joint -> joint.with(MediaTime.ofFrames(20, FrameRate.FPS_30)));
        assertThat(treatment("words").crossing().orElseThrow().fade())
                .isEqualTo(Crossing.Fade.LINEAR);
        now = edits(WORDS).joint(joint -> joint.with(Joint.Kind.CUT));
        assertThat(treatment("words").crossing()).isEmpty();
        assertThat(facts(seconds(1), WAVES).joints())
                .containsExactly(Joint.Kind.CUT, Joint.Kind.DISSOLVE);
    }

    @Test
    void aLengthTrimsTheEndAndAStartMoves() {
        now = edits(RED).length(seconds(3));
        assertThat(now.userClips().get("red").out()).isEqualTo(seconds(3));
        now = edits(RED).end(seconds(4));
        assertThat(now.userClips().get("red").out()).isEqualTo(seconds(2));
        now = edits(WAVES).sourceStart(seconds(5));
        assertThat(now.userClips().get("waves").in()).isEqualTo(seconds(5));
        assertThat(facts(seconds(1), WAVES).clips().getFirst().strip().end()).isEqualTo(seconds(9));
    }

    @Test
    void framesAreReadAndWritten() {
        MediaTime time = MediaTime.ofFrames(12 * 30 + 8, FrameRate.FPS_30);
        assertThat(FrameTimes.text(time, FrameRate.FPS_30)).isEqualTo("00:00:12:08");
        assertThat(FrameTimes.read("00:00:12:08", seconds(0), FrameRate.FPS_30)).contains(time);
        assertThat(FrameTimes.read("+1.5s", seconds(1), FrameRate.FPS_30))
                .contains(MediaTime.ofMillis(2500));
        assertThat(FrameTimes.read("soon", seconds(1), FrameRate.FPS_30))
                .isEqualTo(Optional.empty());
    }
}
