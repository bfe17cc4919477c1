package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class RecordingStateTest {
    private static final SpokenLines LINES = new SpokenLines();

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "clara"})
    void nothingIsWrongWithACleanRecording(String voice) throws Exception {
        RecordingState state = RecordingState.of(LINES.recording(voice, 0, 6));
        assertThat(state.clippedShare()).isLessThan(1e-4);
        assertThat(state.signalToNoiseDb()).isGreaterThan(40);
        assertThat(state.reverberationSeconds()).isBetween(0.01, 0.2);
        assertThat(state.hasMusic()).isFalse();
        assertThat(state.hasSeveralSpeakers()).isFalse();
        assertThat(state.silenceShare()).isBetween(0.1, 0.4);
        assertThat(state.speechSeconds()).isLessThan(state.lengthSeconds());
    }

    @ParameterizedTest
    @CsvSource({"10, false", "20, false", "10, true", "20, true"})
    void theNoiseIsMeasured(double ratioDb, boolean brown) throws Exception {
        float[] noisy = Damage.noisy(LINES.recording("helen", 0, 4), ratioDb, brown);
        assertThat(RecordingState.of(noisy).signalToNoiseDb()).isCloseTo(ratioDb, within(5.5));
    }

    @Test
    void clippingIsMeasured() throws Exception {
        float[] clipped = Damage.clipped(LINES.recording("helen", 0, 2), 4);
        assertThat(RecordingState.of(clipped).clippedShare()).isBetween(0.01, 0.1);
    }

    @Test
    void roomsAreHeard() throws Exception {
        float[] dry = LINES.recording("clara", 0, 6);
        double small = RecordingState.of(Damage.inRoom(dry, 0.4, -3)).reverberationSeconds();
        double large = RecordingState.of(Damage.inRoom(dry, 1.5, 0)).reverberationSeconds();
        assertThat(small).isCloseTo(0.4, within(0.15));
        assertThat(large).isCloseTo(1.5, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "clara", "silas"})
    void musicIsHeard(String voice) throws Exception {
        float[] speech = LINES.recording(voice, 0, 6);
        assertThat(RecordingState.of(Damage.withMusic(speech, 20)).hasMusic()).isTrue();
        assertThat(RecordingState.of(Damage.withMusic(speech, 10)).hasMusic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"marcus, nora", "clara, arthur", "silas, helen"})
    void twoPeopleAreHeard(String one, String other) throws Exception {
        float[] both =
                SpokenLines.joined(
                        List.of(LINES.recording(one, 0, 6), LINES.recording(other, 6, 10)));
        assertThat(RecordingState.of(both).hasSeveralSpeakers()).isTrue();
    }
}
