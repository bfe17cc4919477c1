package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class FourierTransformTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64, 512})
    void itIsTheSumItStandsFor(int size) {
        Random random = new Random(size);
        double[] real = random.doubles(size).toArray();
        double[] imaginary = random.doubles(size).toArray();
        double[] re = real.clone();
        double[] im = imaginary.clone();
        FourierTransform transform = new FourierTransform(size);
        transform.forward(re, im);
        for (int k = 0; k < size; k++) {
            double sumReal = 0;
            double sumImaginary = 0;
            for (int i = 0; i < size; i++) {
                double angle = -2 * Math.PI * i * k / size;
                sumReal += real[i] * Math.cos(angle) - imaginary[i] * Math.sin(angle);
                sumImaginary += real[i] * Math.sin(angle) + imaginary[i] * Math.cos(angle);
            }
            assertThat(re[k]).isCloseTo(sumReal, within(1e-8));
            assertThat(im[k]).isCloseTo(sumImaginary, within(1e-8));
        }
        transform.inverse(re, im);
        assertThat(re).containsExactly(real, within(1e-12));
        assertThat(im).containsExactly(imaginary, within(1e-12));
    }

    @Test
    void otherSizesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FourierTransform(12));
    }
}
