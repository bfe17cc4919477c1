package studio.longplay.engine.mix.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;

class TargetCheckTest {
    private static LoudnessReport reading(double lufs, double peakDbtp) {
        return new LoudnessReport(lufs, 6, peakDbtp, peakDbtp, lufs + 5, lufs + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "-23.4, -1.2, true, true",
        "-23.6, -1.2, false, true",
        "-22.4, -0.9, false, false",
        "-23, -1, true, true"
    })
    void loudnessAndPeakAreHeldAgainstTheTarget(
            double lufs, double peakDbtp, boolean loudness, boolean peak) {
        assertThat(TargetCheck.of(reading(lufs, peakDbtp), LoudnessTarget.BROADCAST))
                .extracting(Verdict::met)
                .containsExactly(loudness, peak);
    }

    @Test
    void aMissSaysHowFarAndWhichWay() {
        Verdict verdict = TargetCheck.of(reading(-19, -3), LoudnessTarget.STREAMING).getFirst();

        assertThat(verdict.measured()).isEqualTo("-19.0 LUFS");
        assertThat(verdict.remedy()).contains("5.0 LU too quiet").contains("\"streaming\"");
    }
}
