package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DuckerTest {
    private static final Ducking DUCKING = new Ducking(12, 3, 100, 300, 1000);

    private static double[] gainsDb(int length, Ducking ducking, SpeechWindow... speech) {
        double[] progress = new double[length];
        new Ducker(List.of(speech), ducking).progress(0, length, progress);
        Curve curve = Curve.ducking(ducking.musicDepthDb());
        double[] gains = new double[length];
        for (int i = 0; i < length; i++) {
            gains[i] = Decibels.ofAmplitude(curve.at(progress[i]));
        }
        return gains;
    }

    @Test
    void goingDownIsOverWhenTheFirstWordBegins() {
        double[] gains = gainsDb(3000, DUCKING, new SpeechWindow(500, 1500));
        assertThat(gains[400]).isZero();
        assertThat(gains[401]).isNegative();
        assertThat(gains[450]).isCloseTo(-6, within(0.01));
        assertThat(gains[499]).isGreaterThan(-12);
        for (int i = 500; i <= 1500; i++) {
            assertThat(gains[i]).isCloseTo(-12, within(1e-9));
        }
        assertThat(gains[1650]).isCloseTo(-6, within(0.01));
        assertThat(gains[1800]).isZero();
        assertThat(gains[2999]).isZero();
    }

    @Test
    void nothingMovesInAPauseShorterThanTheBridge() {
        double[] gains =
                gainsDb(
                        6000,
                        DUCKING,
                        new SpeechWindow(2900, 3500),
                        new SpeechWindow(500, 1500),
                        new SpeechWindow(2499, 2600));
        for (int i = 500; i <= 3500; i++) {
            assertThat(gains[i]).isCloseTo(-12, within(1e-9));
        }
    }

    @Test
    void aPauseAsLongAsTheBridgeBringsTheLevelBack() {
        double[] gains =
                gainsDb(6000, DUCKING, new SpeechWindow(500, 1500), new SpeechWindow(2500, 2600));
        assertThat(gains[2000]).isZero();
        assertThat(gains[2500]).isCloseTo(-12, within(1e-9));
    }

    @Test
    void speechAtTheVeryStartFindsTheMusicAlreadyDown() {
        assertThat(gainsDb(500, DUCKING, new SpeechWindow(0, 10))[0]).isCloseTo(-12, within(1e-9));
    }

    @Test
    void theLevelNeverJumps() {
        double[] gains =
                gainsDb(5000, DUCKING, new SpeechWindow(500, 700), new SpeechWindow(1900, 2000));
        double steepest = 12 * Math.PI / 2 / 100;
        for (int i = 1; i < gains.length; i++) {
            assertThat(Math.abs(gains[i] - gains[i - 1])).isLessThanOrEqualTo(steepest + 1e-6);
        }
    }

    @Test
    void aReleaseCutShortByTheNextWordStaysSmooth() {
        Ducking slow = new Ducking(12, 0, 400, 2000, 10);
        double[] gains =
                gainsDb(5000, slow, new SpeechWindow(500, 700), new SpeechWindow(1500, 2000));
        assertThat(gains[1500]).isCloseTo(-12, within(1e-9));
        for (int i = 101; i < gains.length; i++) {
            assertThat(Math.abs(gains[i] - gains[i - 1])).isLessThan(0.05);
        }
    }

    @Test
    void noSpeechChangesNothing() {
        double[] progress = new double[100];
        assertThat(new Ducker(List.of(), DUCKING).progress(0, 100, progress)).isFalse();
        assertThat(progress).containsOnly(0);
        SpeechWindow empty = new SpeechWindow(50, 50);
        assertThat(new Ducker(List.of(empty), DUCKING).progress(0, 100, progress)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyWordHasFullDepthAndBlocksDoNotMatter(long seed) {
        Random random = new Random(seed);
        List<SpeechWindow> speech = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int start = random.nextInt(40_000);
            speech.add(new SpeechWindow(start, start + random.nextInt(1, 2000)));
        }
        Ducker ducker = new Ducker(speech, DUCKING);
        double[] whole = new double[50_000];
        ducker.progress(0, 50_000, whole);
        for (SpeechWindow window : speech) {
            for (long i = window.start(); i < window.end(); i++) {
                assertThat(whole[(int) i]).isEqualTo(1);
            }
        }
        double[] block = new double[777];
        for (int at = 0; at + 777 <= 50_000; at += 777) {
            ducker.progress(at, 777, block);
            for (int i = 0; i < 777; i++) {
                assertThat(block[i]).isEqualTo(whole[at + i]);
            }
        }
    }
}
