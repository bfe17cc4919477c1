package studio.longplay.engine.voice.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.voice.measure.RecordingState;

class RecordingCheckTest {
    /// Length, loudness, clipped share, signal to noise, reverberation, speakers, music.
    @ParameterizedTest
    @CsvSource({
        "12, -23, 0,      45, 0.1, 1.5, 1, GOOD,    Nothing",
        "12, -60, 0,      45, 0.1, 1.5, 1, REFUSED, Almost nothing",
        "12, -23, 0.04,   45, 0.1, 1.5, 1, REFUSED, clipped",
        "12, -23, 0.001,  45, 0.1, 1.5, 1, USABLE,  clipped",
        "12, -23, 0,      3,  0.1, 1.5, 1, REFUSED, noise",
        "12, -23, 0,      14, 0.1, 1.5, 1, USABLE,  noise",
        "12, -23, 0,      45, 1.4, 1.5, 1, REFUSED, rings",
        "12, -23, 0,      45, 0.8, 1.5, 1, USABLE,  rings",
        "12, -23, 0,      45, 0.1, 4,   1, REFUSED, More than one",
        "12, -23, 0,      20, 0.1, 1.5, 3, REFUSED, music",
        "1,  -23, 0,      45, 0.1, 1.5, 1, REFUSED, only 1.0 s",
        "4,  -23, 0,      45, 0.1, 1.5, 1, USABLE,  only 4.0 s",
        "12, -41, 0,      45, 0.1, 1.5, 1, USABLE,  quiet"
    })
    void eachFlawHasItsVerdictAndItsAdvice(
            double seconds,
            double lufs,
            double clipped,
            double ratioDb,
            double roomSeconds,
            double speakers,
            double music,
            Verdict verdict,
            String word) {
        RecordingState state =
                new RecordingState(
                        seconds + 1,
                        seconds,
                        lufs,
                        clipped,
                        ratioDb,
                        0.2,
                        roomSeconds,
                        speakers,
                        music);
        RecordingVerdict found = RecordingCheck.of("one", state);
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.advice()).contains(word).endsWith(".");
        assertThat(found.name()).isEqualTo("one");
    }
}
