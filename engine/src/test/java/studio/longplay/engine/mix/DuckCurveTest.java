package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DuckCurveTest {
    private static final Ducking DUCKING = new Ducking(12, 3, 5, 4800, 14_400, 30_000);

    private static double[] exact(List<SpeechWindow> speech, int length) {
        double[] progress = new double[length];
        new Ducker(speech, DUCKING).progress(0, length, progress);
        Curve curve = Curve.ducking(DUCKING.musicDepthDb());
        for (int i = 0; i < length; i++) {
            progress[i] = Decibels.ofAmplitude(curve.at(progress[i]));
        }
        return progress;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsShownIsWhatTheMixerDoes(long seed) {
        Random random = new Random(seed);
        List<SpeechWindow> speech = new ArrayList<>();
        long at = 0;
        while (at < 900_000) {
            at += random.nextInt(100_000);
            long end = at + 5000 + random.nextInt(60_000);
            speech.add(new SpeechWindow(at, end));
            at = end;
        }
        DuckCurve shown = DuckCurve.of(speech, DUCKING);
        double[] exact = exact(speech, 1_000_000);
        for (int i = 0; i < exact.length; i += 37) {
            assertThat(shown.atDb(Stem.MUSIC, i)).isCloseTo(exact[i], within(0.13));
            assertThat(shown.atDb(Stem.EFFECTS, i)).isCloseTo(exact[i] / 4, within(0.035));
        }
    }

    @Test
    void aWayThatReachesOverABorderIsGivenInStraightPieces() {
        List<SpeechWindow> speech =
                List.of(
                        new SpeechWindow(-6001, -6000),
                        new SpeechWindow(50_000, 60_000),
                        new SpeechWindow(102_000, 102_001));
        DuckCurve shown = DuckCurve.of(speech, new Ducking(12, 3, 0, 4800, 14_400, 1000));
        List<Long> keys = shown.overBorders(Stem.MUSIC, 100_000);
        assertThat(keys.getFirst()).isZero();
        assertThat(keys).isSorted().doesNotHaveDuplicates().contains(97_200L);
        for (int i = 0; i + 1 < keys.size() && keys.get(i) < 8400; i++) {
            long from = keys.get(i);
            long to = keys.get(i + 1) < 8400 ? keys.get(i + 1) : 8400;
            double middle = (shown.atDb(Stem.MUSIC, from) + shown.atDb(Stem.MUSIC, to)) / 2;
            assertThat(shown.atDb(Stem.MUSIC, (from + to) / 2)).isCloseTo(middle, within(0.15));
        }
        assertThat(shown.overBorders(Stem.MUSIC, 9000)).allMatch(at -> at < 8400);
        assertThat(shown.overBorders(Stem.DIALOGUE, 100_000)).isEmpty();
    }

    @Test
    void aPauseTooShortToComeBackTurnsOnTheWay() {
        List<SpeechWindow> speech =
                List.of(new SpeechWindow(50_000, 60_000), new SpeechWindow(72_000, 80_000));
        Ducking eager = new Ducking(12, 3, 4800, 14_400, 0);
        DuckCurve shown = DuckCurve.of(speech, eager);
        assertThat(shown.keys(Stem.MUSIC)).hasSize(7);
        LevelKey turn = shown.keys(Stem.MUSIC).get(3);
        assertThat(turn.at()).isCloseTo(69_000, within(1.0));
        assertThat(turn.value()).isBetween(-6.0, -1.0);
    }

    @Test
    void musicStaysUnderThoseWhoSingToIt() {
        List<SpeechWindow> speech =
                List.of(
                        new SpeechWindow(100_000, 200_000, Stem.DIALOGUE, true),
                        new SpeechWindow(400_000, 500_000));
        DuckCurve shown = DuckCurve.of(speech, DUCKING);
        assertThat(shown.atDb(Stem.MUSIC, 150_000)).isZero();
        assertThat(shown.atDb(Stem.EFFECTS, 150_000)).isEqualTo(-DUCKING.effectsDepthDb());
        assertThat(shown.atDb(Stem.MUSIC, 450_000)).isEqualTo(-DUCKING.musicDepthDb());
    }

    @Test
    void dialogueStaysAndTheEnsembleKnowsDialogueAlone() {
        List<SpeechWindow> speech =
                List.of(
                        new SpeechWindow(50_000, 60_000),
                        new SpeechWindow(200_000, 210_000, Stem.ENSEMBLE));
        DuckCurve shown = DuckCurve.of(speech, DUCKING);
        assertThat(shown.keys(Stem.DIALOGUE)).isEmpty();
        assertThat(shown.atDb(Stem.ENSEMBLE, 55_000)).isEqualTo(-5);
        assertThat(shown.atDb(Stem.ENSEMBLE, 205_000)).isZero();
        assertThat(shown.atDb(Stem.MUSIC, 205_000)).isEqualTo(-12);
    }
}
