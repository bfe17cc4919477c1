package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

@Tag("media")
class ChangedRateTest {
    private static final int HERTZ = 48_000;

    @ParameterizedTest
    @CsvSource({
        "44100, 100",
        "44100, 997",
        "44100, 10000",
        "44100, 15000",
        "44100, 17000",
        "44100, 18000",
        "96000, 997",
        "96000, 15000",
        "96000, 18000"
    })
    void aToneAtAnotherRateStaysATone(int fromHertz, double frequencyHz, @TempDir Path folder)
            throws StudioFault {
        Path other = folder.resolve("other.wav");
        float[][] tone = {tone(fromHertz, frequencyHz)};
        WavWriter.write(
                other,
                WavFormat.float32(new SampleRate(fromHertz), 1),
                writer -> writer.write(tone, 0, fromHertz));
        Path conformed = folder.resolve("conformed.wav");
        SoundConform.write(other, conformed, SampleRate.HZ_48000, _ -> {});
        float[][] heard = new float[1][HERTZ];
        try (WavReader reader = WavReader.open(conformed)) {
            assertThat(reader.length()).isEqualTo(HERTZ);
            reader.read(0, heard, 0, HERTZ);
        }
        double[] fit = fit(heard[0], frequencyHz);
        double gainDb = 20 * Math.log10(Math.hypot(fit[0], fit[1]) / 0.5);
        double degrees = Math.toDegrees(Math.atan2(fit[0], fit[1]));
        double restDb = 20 * Math.log10(fit[2] / (0.5 / Math.sqrt(2)));
        assertThat(gainDb).isCloseTo(0, within(0.001));
        assertThat(degrees).isCloseTo(0, within(0.5));
        assertThat(restDb).isLessThan(-110);
    }

    private static float[] tone(int hertz, double frequencyHz) {
        float[] samples = new float[hertz];
        for (int i = 0; i < hertz; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * frequencyHz * i / hertz));
        }
        return samples;
    }

    /// The cosine and the sine that are in the middle half, and the mean level of what is left.
    private static double[] fit(float[] samples, double frequencyHz) {
        int from = samples.length / 4;
        int to = from + samples.length / 2;
        double cosine = 0;
        double sine = 0;
        for (int i = from; i < to; i++) {
            double turn = 2 * Math.PI * frequencyHz * i / HERTZ;
            cosine += samples[i] * Math.cos(turn) * 2 / (to - from);
            sine += samples[i] * Math.sin(turn) * 2 / (to - from);
        }
        double rest = 0;
        for (int i = from; i < to; i++) {
            double turn = 2 * Math.PI * frequencyHz * i / HERTZ;
            double left = samples[i] - cosine * Math.cos(turn) - sine * Math.sin(turn);
            rest += left * left;
        }
        return new double[] {cosine, sine, Math.sqrt(rest / (to - from))};
    }
}
