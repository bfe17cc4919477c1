package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.script.Cue;

import java.nio.file.Path;
import java.util.List;

class SpeechRideTest {
    @TempDir Path folder;

    private float[] effects(boolean over) throws StudioFault {
        return effects(over, EffectLevel.EVENT);
    }

    private float[] effects(boolean over, EffectLevel level) throws StudioFault {
        Sounding sounding = new Sounding(folder.resolve("played-" + over + level.goesOn()));
        Placed.PlacedLine line =
                sounding.line("l", 2 * Sounding.SECOND, Sounding.constant(0.1f, Sounding.SECOND));
        Placed.PlacedSound plain =
                sounding.effect(
                        "hum",
                        Sounding.range(0, 6 * Sounding.SECOND),
                        false,
                        Sounding.constant(0.25f, 6 * Sounding.SECOND));
        Cue.SoundCue cue =
                new Cue.SoundCue(
                        plain.cue().id(),
                        0,
                        "hum",
                        over ? List.of("over speech") : List.of(),
                        plain.cue().length());
        Placed.PlacedSound placed =
                new Placed.PlacedSound(cue, plain.range(), false, plain.slices(), plain.made());
        sounding.level(cue.id(), level);
        SceneMix mix =
                sounding.score(Ducking.DEFAULT, Sounding.scene(8 * Sounding.SECOND, line, placed))
                        .mix();
        float[] left = new float[8 * Sounding.SECOND];
        int[] at = {0};
        new Mixdown()
                .send(
                        mix,
                        (stems, count) -> {
                            System.arraycopy(
                                    stems[Stem.EFFECTS.leftChannel()], 0, left, at[0], count);
                            at[0] += count;
                        },
                        JobContext.quiet());
        return left;
    }

    private static double levelDb(float[] samples, double second, float[] than, double thanSecond) {
        float one = samples[(int) (second * Sounding.SECOND)];
        float other = than[(int) (thanSecond * Sounding.SECOND)];
        return 20 * Math.log10(one / other);
    }

    @Test
    void anEffectOverSpeechStaysAsLoudAsItIsAndAnotherGoesDown() throws StudioFault {
        float[] over = effects(true);
        float[] under = effects(false);
        assertThat(levelDb(under, 2.5, under, 1)).isCloseTo(-6, within(0.01));
        for (double second = 1; second < 5; second += 0.05) {
            assertThat(levelDb(over, second, over, 1)).isCloseTo(0, within(0.1));
        }
    }

    @Test
    void anEffectThatGoesOnMakesAsMuchRoomForSpeechAsMusic() throws StudioFault {
        float[] bed = effects(false, new EffectLevel(-10, true));
        assertThat(levelDb(bed, 2.05, bed, 1)).isCloseTo(-9, within(0.01));
        assertThat(levelDb(bed, 2.95, bed, 1)).isCloseTo(-9, within(0.01));
        assertThat(levelDb(bed, 1.55, bed, 1)).isCloseTo(0, within(0.01));
        assertThat(levelDb(bed, 4.3, bed, 1)).isCloseTo(0, within(0.01));
        float[] over = effects(true, new EffectLevel(-10, true));
        assertThat(levelDb(over, 2.5, over, 1)).isCloseTo(0, within(0.1));
    }
}
