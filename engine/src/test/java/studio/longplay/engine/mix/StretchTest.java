package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.timeline.Speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class StretchTest {
    private static final int SECOND = 48_000;

    @TempDir Path folder;

    private float[][] stretched(Speed speed, float[]... planar) throws StudioFault {
        Path wav = Signals.write(folder.resolve("in.wav"), planar);
        return stretched(wav, new Stretch.Part(0, planar[0].length), speed);
    }

    private float[][] stretched(Path wav, Stretch.Part part, Speed speed) throws StudioFault {
        Path out = folder.resolve("out.wav");
        Stretch.write(wav, part, speed, out, JobContext.quiet());
        return Signals.read(out);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 75, 90, 110, 150, 200})
    void aToneKeepsItsPitch(int percent) throws StudioFault {
        for (double hertz : new double[] {82.4, 220, 997, 3000}) {
            float[] out =
                    stretched(
                            Speed.ofPercent(percent), Signals.sine(SECOND, hertz, -6, 3 * SECOND))[
                            0];
            assertThat(cents(crossingsHz(out), hertz)).isCloseTo(0, within(15.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 75, 150, 200})
    void aVoiceKeepsItsPitchAndItsLevel(int percent) throws StudioFault {
        for (double hertz : new double[] {95, 140, 215, 310}) {
            float[] voice = voice(hertz, 4 * SECOND);
            float[] out = stretched(Speed.ofPercent(percent), voice)[0];
            assertThat(cents(periodHz(out), hertz)).isCloseTo(0, within(15.0));
            assertThat(levelDb(out) - levelDb(voice)).isCloseTo(0, within(0.6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 75, 99, 101, 150, 200, 400, 1000})
    void theLengthIsExact(int percent) throws StudioFault {
        Speed speed = Speed.ofPercent(percent);
        for (int samples : new int[] {1, 100, 959, 961, 5000, 48_001}) {
            float[] out = stretched(speed, Signals.noise(samples, 0.5, samples))[0];
            assertThat(out).hasSize((int) (samples * 100L / percent));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 50, 75, 95, 150, 200})
    void nothingClicks(int percent) throws StudioFault {
        for (double hertz : new double[] {82.4, 440, 2000}) {
            float[] tone = Signals.sine(SECOND, hertz, 0, 4 * SECOND + 77);
            float[] out = stretched(Speed.ofPercent(percent), tone)[0];
            assertThat(steepest(out)).isLessThan(1.2f * steepest(tone));
        }
        float[] voice = voice(140, 3 * SECOND);
        assertThat(steepest(stretched(Speed.ofPercent(percent), voice)[0]))
                .isLessThan(1.3f * steepest(voice));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 130})
    void bothSidesOfStereoAreMovedAlike(int percent) throws StudioFault {
        float[] left = voice(170, 3 * SECOND);
        float[] right = new float[left.length];
        for (int i = 7; i < left.length; i++) {
            right[i] = -0.5f * left[i - 7];
        }
        float[][] out = stretched(Speed.ofPercent(percent), left, right);
        double product = 0;
        double energy = 0;
        for (int i = 2 * 960; i < out[0].length - 2 * 960; i++) {
            product += out[1][i] * (double) out[0][i - 7];
            energy += out[0][i - 7] * (double) out[0][i - 7];
        }
        assertThat(product / energy).isCloseTo(-0.5, within(0.02));
    }

    @Test
    void atItsOwnSpeedItIsItself() throws StudioFault {
        float[] voice = voice(170, SECOND);
        float[] out = stretched(Speed.NORMAL, voice)[0];
        float most = 0;
        for (int i = 0; i < voice.length; i++) {
            most = Math.max(most, Math.abs(out[i] - voice[i]));
        }
        assertThat(most).isLessThan(1e-6f);
    }

    @Test
    void itBeginsAndEndsAsItsSourceDoes() throws StudioFault {
        float[] voice = voice(170, SECOND);
        float[] out = stretched(Speed.ofPercent(150), voice)[0];
        for (int i = 0; i < 100; i++) {
            assertThat(out[i]).isEqualTo(voice[i]);
        }
        assertThat(out[out.length - 1]).isCloseTo(voice[voice.length - 1], within(1e-4f));
    }

    @Test
    void whatComesLaterInTheSourceComesAtTheRightTime() throws StudioFault {
        float[] beeps = new float[6 * SECOND];
        for (int at : new int[] {SECOND, 3 * SECOND, 5 * SECOND}) {
            float[] beep = Signals.sine(SECOND, 500, -3, 9600);
            System.arraycopy(beep, 0, beeps, at, beep.length);
        }
        float[] out = stretched(Speed.ofPercent(80), beeps)[0];
        for (int at : new int[] {SECOND, 3 * SECOND, 5 * SECOND}) {
            int wanted = at * 100 / 80;
            assertThat(Interpolator.highest(out, wanted - 4 * 960, 2 * 960)).isLessThan(0.01f);
            assertThat(Interpolator.highest(out, wanted + 960, 960)).isGreaterThan(0.6f);
        }
    }

    @Test
    void aPartOverTheEndIsALoop() throws StudioFault {
        float[] tone = Signals.sine(SECOND, 480, -6, 4800);
        Path wav = Signals.write(folder.resolve("loop.wav"), tone);
        float[] out = stretched(wav, new Stretch.Part(0, 48_000), Speed.ofPercent(80))[0];
        assertThat(out).hasSize(60_000);
        assertThat(cents(crossingsHz(out), 480)).isCloseTo(0, within(5.0));
        assertThat(steepest(out)).isLessThan(1.1f * steepest(tone));
    }

    @Test
    void silenceStaysSilent() throws StudioFault {
        assertThat(stretched(Speed.ofPercent(70), new float[SECOND])[0]).containsOnly(0f);
    }

    @Test
    void theSameSoundGivesTheSameBytes() throws Exception {
        Path wav = Signals.write(folder.resolve("in.wav"), voice(120, SECOND));
        Path first = folder.resolve("first.wav");
        Path second = folder.resolve("second.wav");
        Stretch.Part all = new Stretch.Part(0, SECOND);
        Stretch.write(wav, all, Speed.ofPercent(83), first, JobContext.quiet());
        Stretch.write(wav, all, Speed.ofPercent(83), second, JobContext.quiet());
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    /// Pulses through two resonances with a little vibrato-free noise, in syllables.
    private static float[] voice(double hertz, int length) {
        float[] samples = new float[length];
        float[] breath = Signals.noise(3, 0.02, length);
        double phase = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < length; i++) {
            phase += hertz / SECOND;
            double pulse = 0;
            if (phase >= 1) {
                phase -= 1;
                pulse = 1 - phase;
            }
            double radius = 0.985;
            double formant = 2 * Math.PI * 600 / SECOND;
            double y = pulse + 2 * radius * Math.cos(formant) * y1 - radius * radius * y2;
            y2 = y1;
            y1 = y;
            double syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 3 * i / SECOND);
            samples[i] = (float) (0.03 * syllable * y) + breath[i] * 0.1f;
        }
        return samples;
    }

    private static double cents(double heardHz, double wantedHz) {
        return 1200 * Math.log(heardHz / wantedHz) / Math.log(2);
    }

    /// By the rising zero crossings of all but the ends.
    private static double crossingsHz(float[] samples) {
        int margin = 4800;
        double first = -1;
        double last = -1;
        int count = -1;
        for (int i = margin; i < samples.length - margin; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                last = i - samples[i] / (samples[i] - samples[i - 1]);
                first = first < 0 ? last : first;
                count++;
            }
        }
        return count * (double) SECOND / (last - first);
    }

    /// By the median over windows of the best period of their autocorrelation.
    private static double periodHz(float[] samples) {
        double[] found = new double[(samples.length - 9600) / 4800];
        for (int window = 0; window < found.length; window++) {
            found[window] = SECOND / period(samples, 2400 + window * 4800);
        }
        Arrays.sort(found);
        return found[found.length / 2];
    }

    private static double period(float[] samples, int at) {
        double[] likeness = new double[602];
        int best = 120;
        for (int lag = 119; lag < likeness.length; lag++) {
            double product = 0;
            double one = 0;
            double other = 0;
            for (int i = at; i < at + 2400; i++) {
                product += samples[i] * (double) samples[i + lag];
                one += samples[i] * (double) samples[i];
                other += samples[i + lag] * (double) samples[i + lag];
            }
            likeness[lag] = product / Math.sqrt(one * other + 1e-12);
        }
        for (int lag = 120; lag < likeness.length - 1; lag++) {
            if (likeness[lag] > likeness[best] + 0.02) {
                best = lag;
            }
        }
        while (likeness[best + 1] > likeness[best] && best < 599) {
            best++;
        }
        double left = likeness[best - 1];
        double right = likeness[best + 1];
        return best + 0.5 * (left - right) / (left - 2 * likeness[best] + right);
    }

    private static double levelDb(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * (double) sample;
        }
        return 10 * Math.log10(sum / samples.length);
    }

    private static float steepest(float[] samples) {
        float steepest = 0;
        for (int i = 1; i < samples.length; i++) {
            steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        }
        return steepest;
    }
}
