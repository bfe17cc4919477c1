package studio.longplay.engine.mix.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.SampleRate;

import java.util.Random;

class AcxMeterTest {
    private static final int RATE = 44_100;
    private static final SampleRate HZ_44100 = new SampleRate(RATE);

    /// Faint noise with a tone from `head` seconds on until `tail` seconds before the end.
    private static float[] reading(double head, double tail, double toneDb, double noiseDb) {
        float[] sound = new float[RATE * 10];
        Random random = new Random(7);
        double noise = Math.pow(10, noiseDb / 20) * Math.sqrt(3);
        double tone = Math.pow(10, toneDb / 20) * Math.sqrt(2);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (noise * (2 * random.nextDouble() - 1));
            if (i >= head * RATE && i < sound.length - tail * RATE) {
                sound[i] += (float) (tone * Math.sin(2 * Math.PI * 440 * i / RATE));
            }
        }
        return sound;
    }

    private static AcxReport measured(float[]... channels) {
        AcxMeter meter = new AcxMeter(HZ_44100, channels.length);
        for (int at = 0; at < channels[0].length; at += 1000) {
            meter.process(channels, at, Math.min(1000, channels[0].length - at));
        }
        return meter.report();
    }

    @Test
    void aReadingWithinAllRulesIsAccepted() {
        AcxReport report = measured(reading(0.75, 2, -18.5, -70));

        assertThat(report.accepted()).isTrue();
        assertThat(report.noiseFloorDb()).isCloseTo(-70, within(0.3));
        assertThat(report.headSeconds()).isCloseTo(0.75, within(0.02));
        assertThat(report.tailSeconds()).isCloseTo(2, within(0.02));
        assertThat(report.verdicts()).allMatch(verdict -> verdict.remedy().isEmpty());
    }

    @Test
    void theLevelIsAPlainRootMeanSquare() {
        AcxReport report = measured(reading(0, 0, -20, -120));

        assertThat(report.rmsDb()).isCloseTo(-20, within(0.01));
        assertThat(report.peakDb()).isCloseTo(-20 + 3.01, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50, -30, -6})
    void aReadingTooQuietOrTooLoudIsRefusedWithWhatToDo(double toneDb) {
        AcxReport report = measured(reading(0.75, 2, toneDb, -70));

        assertThat(report.accepted()).isFalse();
        assertThat(report.verdicts().getFirst().remedy())
                .isEqualTo(toneDb < -20 ? "Make it louder." : "Make it quieter.");
    }

    @Test
    void roomTonePastTheLimitIsNamed() {
        AcxReport report = measured(reading(0.75, 2, -18.5, -50));

        assertThat(report.accepted()).isFalse();
        assertThat(report.verdicts())
                .filteredOn(verdict -> !verdict.met())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.rule()).contains("noise floor"));
    }

    @Test
    void aHeadTooShortIsNamed() {
        AcxReport report = measured(reading(0.2, 2, -18.5, -70));

        assertThat(report.verdicts())
                .filteredOn(verdict -> !verdict.met())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.measured()).isEqualTo("0.20 s"));
    }

    @Test
    void stereoIsToldApartFromTheSameOnBothSides() {
        float[] left = reading(0.75, 2, -18.5, -70);

        assertThat(measured(left, left).sameSound()).isTrue();
        assertThat(measured(left, reading(0.8, 2, -18.5, -70)).sameSound()).isFalse();
    }

    @Test
    void silenceIsMeasuredAndRefused() {
        AcxReport report = measured(new float[RATE]);

        assertThat(report.rmsDb()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.accepted()).isFalse();
    }
}
