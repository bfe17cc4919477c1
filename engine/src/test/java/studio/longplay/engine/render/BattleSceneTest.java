package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// A minute and more of a fight, with everything on: what issues from the desk is what was set.
@Tag("long")
class BattleSceneTest {
    private static final List<String> SAID =
            List.of(
                    "Hold the gate, hold it, for there are more of them than I can count from"
                            + " here!",
                    "They come from the river side, and the bridge will not bear us all.",
                    "Then let it fall, and let the water have whoever stands on it.",
                    "Not one step back, and not one word of going home before the night.",
                    "My lord, the left is broken, and the horses run without their riders.",
                    "I see it. Give me ten who are not afraid, and follow me down the hill.");

    @TempDir Path folder;

    private static String play() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            text.append(i % 2 == 0 ? "First Soldier:\n" : "Second Soldier:\n");
            text.append(SAID.get(i % SAID.size())).append("\n\n");
        }
        return text.toString();
    }

    @Test
    void aFightIsOnItsTargetAndTheMusicMakesRoomInEveryWindow() throws Exception {
        BattleScene.Figures figures =
                new BattleScene(folder).measure(BattleScene.script(play(), 1000));
        assertThat(figures.seconds()).isGreaterThan(60);
        assertThat(figures.windows()).isEqualTo(24);
        assertThat(figures.worstDepthDb()).isLessThan(0.5);
        assertThat(figures.bridged()).isPositive();
        assertThat(figures.worstBridgedDb()).isLessThan(0.5);
        assertThat(figures.opened()).isPositive();
        assertThat(figures.worstOpenDb()).isLessThan(0.5);
        assertThat(figures.sumDb()).isLessThan(-120);
        assertThat(figures.loudness().integratedLufs()).isCloseTo(-23, within(0.1));
        assertThat(figures.loudness().truePeakDbtp()).isLessThan(-1);
    }
}
