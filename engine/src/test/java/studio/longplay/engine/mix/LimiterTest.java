package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.time.SampleRate;

import java.util.Random;
import java.util.stream.Stream;

class LimiterTest {
    private static final SampleRate RATE = SampleRate.HZ_48000;
    private static final int LENGTH = 96_000;

    static Stream<Arguments> hardSounds() {
        return Stream.of(
                Arguments.of("quarter of the rate", quarterTone()),
                Arguments.of("white noise", Signals.noise(1, 3, LENGTH)),
                Arguments.of("random signs", signs(2)),
                Arguments.of("square wave", square()),
                Arguments.of("19.5 kHz", Signals.sine(48_000, 19_500, 6, LENGTH)),
                Arguments.of("15.5 kHz", Signals.sine(48_000, 15_500, 6, LENGTH)),
                Arguments.of("impulses", impulses()),
                Arguments.of("speech", Signals.speech(3, 6, LENGTH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hardSounds")
    void nothingComesOutOverTheCeiling(String name, float[] sound) {
        float[][] limited = {sound.clone()};
        Limiter.limit(RATE, limited, -1);
        PeakMeter strict = new PeakMeter(Interpolator.strict(), 1);
        strict.process(limited, 0, LENGTH);
        assertThat(Decibels.ofAmplitude(strict.highestTrue())).as(name).isLessThanOrEqualTo(-1);
        assertThat(Signals.measure(limited).truePeakDbtp()).as(name).isLessThanOrEqualTo(-1.15);
    }

    @Test
    void soundUnderTheCeilingPassesBitForBit() {
        float[][] sound = {Signals.noise(1, 0.35, LENGTH), Signals.speech(2, 0.4, LENGTH)};
        float[][] limited = {sound[0].clone(), sound[1].clone()};
        Limiter.limit(RATE, limited, -1);
        assertThat(limited[0]).containsExactly(sound[0]);
        assertThat(limited[1]).containsExactly(sound[1]);
    }

    @Test
    void soundLongAfterAPeakPassesBitForBitAgain() {
        float[] sound = Signals.noise(1, 0.1, 240_000);
        sound[10_000] = 4;
        float[][] limited = {sound.clone()};
        Limiter.limit(RATE, limited, -1);
        assertThat(limited[0][9_000]).isEqualTo(sound[9_000]);
        assertThat(limited[0][10_100]).isNotEqualTo(sound[10_100]);
        for (int i = 100_000; i < 240_000; i++) {
            assertThat(limited[0][i]).isEqualTo(sound[i]);
        }
    }

    @Test
    void theGainMovesWithoutCornersAndComesDownBeforeThePeak() {
        float[] sound = Signals.constant(0.1f, LENGTH);
        sound[48_000] = 2;
        float[][] limited = {sound.clone()};
        Limiter.limit(RATE, limited, -1);
        assertThat(limited[0][48_000]).isCloseTo(0.861f, within(0.01f));
        assertThat(limited[0][47_999]).isLessThan(0.045f);
        assertThat(limited[0][47_600]).isEqualTo(0.1f);
        for (int i = 47_000; i < 60_000; i++) {
            if (i != 48_000 && i != 48_001) {
                float change = Math.abs(limited[0][i] - limited[0][i - 1]);
                assertThat(change).as("sample %d", i).isLessThan(0.002f);
            }
        }
    }

    @Test
    void bothSidesShareOneGain() {
        float[][] sound = {Signals.constant(0.2f, LENGTH), Signals.speech(1, 5, LENGTH)};
        float[][] limited = {sound[0].clone(), sound[1].clone()};
        Limiter.limit(RATE, limited, -1);
        for (int i = 0; i < LENGTH; i += 97) {
            double gain = limited[0][i] / 0.2;
            assertThat((double) limited[1][i]).isCloseTo(sound[1][i] * gain, within(1e-5));
        }
    }

    @Test
    void blocksOfAnySizeGiveTheSameBytesLateByTheLatency() {
        float[] sound = Signals.speech(4, 5, LENGTH);
        float[][] whole = {sound.clone()};
        Limiter.limit(RATE, whole, -1);
        float[][] blocks = {sound.clone()};
        Limiter limiter = new Limiter(RATE, 1, -1);
        Random random = new Random(1);
        for (int at = 0; at < LENGTH; ) {
            int count = Math.min(random.nextInt(3000), LENGTH - at);
            limiter.process(blocks, at, count);
            at += count;
        }
        int late = limiter.latencySamples();
        assertThat(late).isLessThanOrEqualTo(48_000 * 6 / 1000);
        for (int i = late; i < LENGTH; i++) {
            assertThat(blocks[0][i]).isEqualTo(whole[0][i - late]);
        }
        assertThat(limiter.deepestGainDb()).isBetween(-30.0, -6.0);
    }

    @Test
    void aSoundShorterThanTheLatencyKeepsItsLength() {
        float[][] tiny = {{0, 3, 0, 0, 0}};
        Limiter.limit(RATE, tiny, -1);
        assertThat(tiny[0]).hasSize(5);
        assertThat(tiny[0][1]).isBetween(0.8f, 0.8611f);
    }

    private static float[] quarterTone() {
        float[] samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = (float) (1.41 * Math.sin(Math.PI * i / 2 + Math.PI / 4));
        }
        return samples;
    }

    private static float[] signs(long seed) {
        float[] samples = Signals.noise(seed, 1, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = Math.signum(samples[i]);
        }
        return samples;
    }

    private static float[] square() {
        float[] samples = Signals.sine(48_000, 440, 0, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = Math.signum(samples[i]) * 1.5f;
        }
        return samples;
    }

    private static float[] impulses() {
        float[] samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i += 9600) {
            samples[i] = 4;
        }
        return samples;
    }
}
