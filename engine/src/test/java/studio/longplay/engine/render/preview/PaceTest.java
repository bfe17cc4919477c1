package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;

class PaceTest {
    private final Pace pace = new Pace();
    private final Line fourWords;

    PaceTest() throws StudioFault {
        fourWords =
                new ScriptParser().parse("ANNA: One two three four.", "a.txt").lines().getFirst();
    }

    @Test
    void scenesThatAreStillToBeMixedTakeTheirTime() {
        pace.spoke(fourWords, 400_000_000L);
        pace.mixed(60, 6_000_000_000L);
        assertThat(pace.millisLeft(0, 1, 120)).isEqualTo(12_000);
        assertThat(pace.millisLeft(10, 1, 0)).isEqualTo(1_000);
        assertThat(pace.millisLeft(10, 2, 120)).isEqualTo(12_000);
        assertThat(pace.millisLeft(0, 1, 0)).isZero();
    }

    @Test
    void nobodyKnowsHowLongWhatWasNeverDoneTakes() {
        assertThat(pace.millisLeft(10, 1, 0)).isEqualTo(-1);
        pace.spoke(fourWords, 400_000_000L);
        assertThat(pace.millisLeft(0, 1, 120)).isEqualTo(-1);
        assertThat(pace.millisLeft(10, 1, 120)).isEqualTo(1_000);
    }
}
