package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;

import java.util.Set;

class BindsTest {
    private static final String WALKED = "I have walked";

    @Test
    void aGroupHasClipsOfTheScriptAndTheUsers() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> two = Set.of(cutting.own("v1", 0), cutting.line(WALKED));
        cutting.with(desk -> Binds.group(desk, two));
        // The film's sound is linked to its picture.
        assertThat(Binds.withBound(cutting.desk(), Set.of(cutting.line(WALKED))))
                .containsExactlyInAnyOrder(
                        cutting.line(WALKED), cutting.own("v1", 0), cutting.own("a1", 0));
        cutting.with(desk -> Binds.ungroup(desk, Set.of(cutting.own("v1", 0))));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.sounding().arrangement());
    }

    @Test
    void groupsThatAreGroupedAreOneGroup() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Binds.group(desk, Set.of(cutting.own("v1", 0), cutting.own("v1", 1))));
        cutting.with(desk -> Binds.group(desk, Set.of(cutting.own("v1", 1), cutting.own("v1", 2))));
        assertThat(Binds.withBound(cutting.desk(), Set.of(cutting.own("v1", 0)))).hasSize(3);
    }

    @Test
    void picturesAndSoundsAreLinkedAndUnlinked() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> picture = Set.of(cutting.own("v1", 1));
        cutting.with(desk -> Binds.unlink(desk, picture));
        assertThat(Binds.withBound(cutting.desk(), picture)).isEqualTo(picture);
        assertThat(cutting.clip("a1", 1).link()).isEmpty();
        cutting.with(desk -> Cuts.lift(desk, picture));
        assertThat(cutting.own("v1")).hasSize(2);
        assertThat(cutting.own("a1")).hasSize(3);
        Set<ClipRef> two = Set.of(cutting.own("v1", 0), cutting.own("a1", 1));
        cutting.with(desk -> Binds.link(desk, two));
        assertThat(Binds.withBound(cutting.desk(), Set.of(cutting.own("v1", 0)))).isEqualTo(two);
    }

    @Test
    void clipsOfALockedTrackAreNeitherGroupedNorLinked() {
        Cutting cutting = Cutting.three().locked("v1");
        Arrangement before = cutting.arrangement();
        Set<ClipRef> two = Set.of(cutting.own("v1", 0), cutting.own("v1", 1));
        assertThat(Binds.group(cutting.desk(), two)).isEqualTo(before);
        assertThat(Binds.link(cutting.desk(), two)).isEqualTo(before);
        assertThat(Binds.unlink(cutting.desk(), two)).isEqualTo(before);
        assertThat(Binds.ungroup(cutting.desk(), two)).isEqualTo(before);
    }
}
