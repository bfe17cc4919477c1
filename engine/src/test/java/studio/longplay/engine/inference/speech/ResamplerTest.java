package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static float[] sine(double hertz, int rateHz, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) StrictMath.sin(2 * Math.PI * hertz * i / rateHz);
        }
        return samples;
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 16000",
        "16000, 48000",
        "44100, 16000",
        "16000, 44100",
        "8000, 16000",
        "22050, 16000",
        "16000, 16000",
        "96000, 16000"
    })
    void aToneStaysInItsPlaceAndAsLoud(int fromHz, int toHz) {
        float[] there = new Resampler(fromHz, toHz).convert(sine(1000, fromHz, fromHz));
        assertThat(there).hasSize(toHz);
        float[] expected = sine(1000, toHz, toHz);
        for (int i = toHz / 10; i < toHz - toHz / 10; i++) {
            assertThat(there[i]).isCloseTo(expected[i], within(3e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({"48000, 8700", "48000, 12000", "44100, 15000", "96000, 30000"})
    void whatTheLowerRateCannotHoldIsTakenOut(int fromHz, double hertz) {
        float[] rest = new Resampler(fromHz, 16_000).convert(sine(hertz, fromHz, fromHz));
        for (int i = 1600; i < 14_400; i++) {
            assertThat(rest[i]).isCloseTo(0, within(3e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "0, 0"})
    void theLastSampleIsRoundedUp(int samples, int expected) {
        assertThat(new Resampler(48_000, 16_000).convert(new float[samples])).hasSize(expected);
    }
}
