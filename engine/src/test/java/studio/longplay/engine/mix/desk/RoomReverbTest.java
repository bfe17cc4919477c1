package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.time.SampleRate;

class RoomReverbTest {
    private static final int SECOND = Sounds.HERTZ;

    private static float[][] answer(Room room, int length) {
        float[][] stereo = Sounds.impulse(length);
        new RoomReverb(room, SampleRate.HZ_48000).process(stereo, 0, length);
        return stereo;
    }

    /// The time of 60 dB of an octave, from 5 to 35 dB under the beginning (ISO 3382: T30), by
    /// Schroeder's backward integration.
    private static double secondsOf(float[] answer, double middleHz) {
        float[][] octave = {answer.clone(), answer.clone()};
        new EqualizerVertex(
                        Equalizer.of(
                                Band.highPass(middleHz / 1.41),
                                Band.highPass(middleHz / 1.41),
                                Band.lowPass(middleHz * 1.41),
                                Band.lowPass(middleHz * 1.41)),
                        SampleRate.HZ_48000)
                .process(octave, 0, answer.length);
        double[] left = new double[answer.length + 1];
        for (int i = answer.length - 1; i >= 0; i--) {
            left[i] = left[i + 1] + (double) octave[0][i] * octave[0][i];
        }
        int from = firstUnder(left, 5);
        int to = firstUnder(left, 35);
        return 2.0 * (to - from) / SECOND;
    }

    private static int firstUnder(double[] left, double decibels) {
        int i = 0;
        while (10 * Math.log10(left[i] / left[0]) > -decibels) {
            i++;
        }
        return i;
    }

    @ParameterizedTest
    @CsvSource({"0.3, 8000", "0.8, 4000", "1.4, 6000", "2.5, 6000", "6, 9000", "2, 2000"})
    void theRoomDiesAwayInTheTimeAsked(double seconds, double dampingHz) {
        Room room = new Room(seconds, 0, dampingHz, 1);
        float[][] answer = answer(room, (int) ((seconds + 0.4) * 1.1 * SECOND));
        for (int side = 0; side < 2; side++) {
            double middle = (secondsOf(answer[side], 500) + secondsOf(answer[side], 1000)) / 2;
            assertThat(middle).isCloseTo(seconds, within(0.1 * seconds));
            assertThat(secondsOf(answer[side], 500)).isCloseTo(seconds, within(0.13 * seconds));
            assertThat(secondsOf(answer[side], 1000)).isCloseTo(seconds, within(0.13 * seconds));
        }
    }

    @Test
    void highTonesDieAwaySooner() {
        float[][] answer = answer(new Room(2, 0, 4000, 1), 3 * SECOND);
        assertThat(secondsOf(answer[0], 4000)).isBetween(0.85, 1.3);
        assertThat(secondsOf(answer[0], 8000)).isLessThan(0.8);
    }

    @Test
    void itsSidesAreIndependentAndWidthZeroIsOneChannel() {
        float[][] wide = answer(Room.USUAL, 2 * SECOND);
        assertThat(Math.abs(correlation(wide, SECOND / 20, SECOND))).isLessThan(0.1);
        float[][] narrow = answer(new Room(1.4, 20, 6000, 0), 2 * SECOND);
        assertThat(correlation(narrow, SECOND / 20, SECOND)).isCloseTo(1, within(1e-6));
    }

    private static double correlation(float[][] stereo, int from, int to) {
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = from; i < to; i++) {
            product += (double) stereo[0][i] * stereo[1][i];
            left += (double) stereo[0][i] * stereo[0][i];
            right += (double) stereo[1][i] * stereo[1][i];
        }
        return product / Math.sqrt(left * right);
    }

    @Test
    void itIsAsDenseAsNoiseWithinATenthOfASecond() {
        float[][] answer = answer(new Room(2, 0, 6000, 1), SECOND);
        for (int at = SECOND / 10; at < SECOND / 2; at += SECOND / 20) {
            assertThat(echoDensity(answer[0], at)).as("at %s", at).isBetween(0.85, 1.15);
        }
    }

    /// The part of samples further out than the deviation, over what noise has (J. Abel, P. Huang,
    /// "A simple, robust measure of reverberation echo density", AES 121, 2006); over 20 ms.
    private static double echoDensity(float[] samples, int at) {
        int half = SECOND / 100;
        double sum = 0;
        for (int i = at - half; i < at + half; i++) {
            sum += (double) samples[i] * samples[i];
        }
        double deviation = Math.sqrt(sum / (2 * half));
        int outside = 0;
        for (int i = at - half; i < at + half; i++) {
            outside += Math.abs(samples[i]) > deviation ? 1 : 0;
        }
        return outside / (2.0 * half) / 0.3173;
    }

    /// Tones that ring stand out of a tail's spectrum; that of noise deviates by its own mean.
    @Test
    void noToneRingsInItsTail() {
        float[] answer = answer(new Room(2, 0, 6000, 1), 2 * SECOND)[0];
        int count = 400;
        double[] powers = new double[count];
        double mean = 0;
        for (int i = 0; i < count; i++) {
            double decibels = Sounds.toneDb(answer, 300 + 2 * i, 3 * SECOND / 5, 8 * SECOND / 5);
            powers[i] = Math.pow(10, decibels / 10);
            mean += powers[i] / count;
        }
        double square = 0;
        for (double power : powers) {
            square += (power - mean) * (power - mean) / count;
        }
        assertThat(Math.sqrt(square) / mean).isLessThan(1.3);
    }

    @Test
    void aSteadySoundComesBackAboutAsLoudAsItWasSent() {
        for (double seconds : new double[] {0.5, 1.5, 4}) {
            float[][] noise = Sounds.noise(6, 0.1, 9 * SECOND);
            double sent = Sounds.rmsDb(noise[0], 0, noise[0].length);
            new RoomReverb(new Room(seconds, 10, 8000, 1), SampleRate.HZ_48000)
                    .process(noise, 0, noise[0].length);
            double back = Sounds.rmsDb(noise[0], 5 * SECOND, 9 * SECOND);
            assertThat(back - sent).isBetween(-8.0, 1.0);
        }
    }

    @Test
    void theAnswerComesAfterThePreDelayAndHasNoDirectCurrent() {
        float[][] answer = answer(new Room(1, 100, 6000, 1), 3 * SECOND);
        for (int i = 0; i < SECOND / 10; i++) {
            assertThat(answer[0][i]).isZero();
        }
        double sum = 0;
        for (float sample : answer[0]) {
            sum += sample;
        }
        assertThat(Math.abs(sum)).isLessThan(1e-3);
    }
}
