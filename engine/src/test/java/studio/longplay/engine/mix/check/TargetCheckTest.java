package studio.longplay.engine.mix.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.SpeechMeter;

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
        assertThat(TargetCheck.of(reading(lufs, peakDbtp), null, LoudnessTarget.BROADCAST))
                .extracting(Verdict::met)
                .containsExactly(loudness, peak);
    }

    @Test
    void aMissSaysHowFarAndWhichWay() {
        Verdict verdict =
                TargetCheck.of(reading(-19, -3), null, LoudnessTarget.STREAMING).getFirst();

        assertThat(verdict.measured()).isEqualTo("-19.0 LUFS");
        assertThat(verdict.remedy()).contains("5.0 LU too quiet").contains("\"streaming\"");
    }

    private static LoudnessTarget named(String name) {
        return LoudnessTarget.named(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "netflix, -27, -20, 0.5, true",
        "netflix, -20, -27, 0.5, false",
        "netflix, -20, -24, 0.1, true",
        "netflix, -24, -27.5, 0.1, false",
        "atsc, -24, -18, 0.5, true",
        "atsc, -18, -24, 0.5, false",
        "atsc, -18, -24, 0.1, true",
    })
    void aTargetOfSpeechIsHeldAgainstTheSpeechWhereThatIsKnown(
            String target, double speechLufs, double wholeLufs, double share, boolean met) {
        var speech = new SpeechMeter.Report(speechLufs, 5, share);
        Verdict level = TargetCheck.of(reading(wholeLufs, -3), speech, named(target)).getFirst();
        assertThat(level.met()).isEqualTo(met);
        assertThat(level.rule().contains("of the speech")).isEqualTo(share > 0.15);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 5, true, true",
        "3.9, 5, false, true",
        "18.1, 5, false, true",
        "6, 10.1, true, false"
    })
    void theRangeOfNetflixIsGoodPracticeAndNoReasonToRefuse(
            double wholeLu, double speechLu, boolean whole, boolean spoken) {
        var measured = new LoudnessReport(-27, wholeLu, -3, -3, -22, -24);
        var speech = new SpeechMeter.Report(-27, speechLu, 0.5);
        var verdicts = TargetCheck.of(measured, speech, named("netflix"));
        assertThat(verdicts).extracting(Verdict::met).containsExactly(true, true, whole, spoken);
        assertThat(verdicts).allMatch(Verdict::passes);
        assertThat(TargetCheck.of(measured, null, named("netflix"))).hasSize(3);
        assertThat(TargetCheck.of(measured, null, named("atsc"))).hasSize(2);
    }

    @Test
    void aPodcastOfOneChannelIsThreeQuieter() {
        LoudnessTarget podcast = LoudnessTarget.PODCAST;
        assertThat(podcast.ofChannels(1).lufs()).isEqualTo(-19);
        assertThat(podcast.ofChannels(2)).isEqualTo(podcast);
        assertThat(LoudnessTarget.BROADCAST.ofChannels(1)).isEqualTo(LoudnessTarget.BROADCAST);
    }
}
