package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;

import java.util.List;

class ProsodyTest {
    @Test
    void directionsSayHow() {
        assertThat(Prosody.of("whispering").characters()).containsExactly("whisper");
        assertThat(Prosody.of("shouting").gainDb()).isPositive();
        assertThat(Prosody.of("softly").gainDb()).isNegative();
        assertThat(Prosody.of("angrily").pitchSemitones()).isPositive();
        assertThat(Prosody.of("Quickly").rate()).isGreaterThan(1);
        assertThat(Prosody.of("very slowly").rate()).isLessThan(1);
        assertThat(Prosody.of("on the phone").characters()).containsExactly("telephone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to Menenius", "aside", "enters", "shall we", "thrush", "beat"})
    void otherDirectionsChangeNothing(String direction) {
        assertThat(Prosody.of(direction)).isEqualTo(Prosody.PLAIN);
    }

    @Test
    void aCueComesOnTop() {
        var cue = new Cue.VoiceCue(new ElementId("c"), 1, 0.9, -2, List.of("Hall", "sideways"), "");
        Prosody prosody = Prosody.of("slowly").with(cue);
        assertThat(prosody.rate()).isEqualTo(0.82 * 0.9);
        assertThat(prosody.pitchSemitones()).isEqualTo(-2);
        assertThat(prosody.characters()).containsExactly("hall");
    }

    @Test
    void staysWithinWhatCanBeSpoken() {
        assertThat(new Prosody(9, 99, 99, List.of()).rate()).isEqualTo(2);
        assertThat(new Prosody(0.1, -99, 0, List.of()).pitchSemitones()).isEqualTo(-12);
    }
}
