package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class VoiceCharactersTest {
    private static final Speech SPEECH = new Speech();
    private static final VoiceRegistry VOICES = VoiceRegistry.builtIn();
    private static final List<String> SENTENCES =
            List.of(
                    "These days a chicken leg is a rare dish.",
                    "Four hours of steady work faced us.",
                    "The boy was there when the sun rose.");
    private static final Map<String, AcousticProfile> MEASURED = new HashMap<>();

    @BeforeAll
    static void measure() throws StudioFault {
        for (String id : List.of("marcus", "marcus+breathy", "marcus+child", "marcus+young")) {
            MEASURED.put(id, profile(id));
        }
        MEASURED.put("marcus+old", profile("marcus+old"));
        MEASURED.put("marcus+whisper", profile("marcus+whisper"));
    }

    @AfterAll
    static void close() {
        SPEECH.close();
    }

    private static Voice voice(String id) {
        return VOICES.find(id).orElseThrow();
    }

    private static AcousticProfile profile(String id) throws StudioFault {
        List<float[]> takes = List.of(speak(id, SENTENCES.get(0)), speak(id, SENTENCES.get(1)));
        return AcousticProfile.ofAll(takes);
    }

    private static float[] speak(String id, String text) throws StudioFault {
        return SPEECH.speak(
                        new SpeechRequest(text, voice(id), Prosody.PLAIN, Lexicon.empty()),
                        JobContext.quiet())
                .samples();
    }

    private static AcousticProfile plain() {
        return MEASURED.get("marcus");
    }

    @Test
    void aBreathyVoiceHasLessToneAndTheSamePitch() {
        AcousticProfile breathy = MEASURED.get("marcus+breathy");
        assertThat(breathy.harmonicsToNoiseDb()).isLessThan(plain().harmonicsToNoiseDb() - 3);
        assertThat(breathy.pitchHz()).isEqualTo(plain().pitchHz(), within(4.0));
        assertThat(breathy.tractLengthCm()).isEqualTo(plain().tractLengthCm(), within(0.6));
    }

    @Test
    void aChildHasAShorterTractAndAHigherVoice() {
        AcousticProfile child = MEASURED.get("marcus+child");
        assertThat(child.pitchHz()).isBetween(215.0, 335.0);
        assertThat(child.tractLengthCm()).isLessThan(plain().tractLengthCm() - 1);
        assertThat(child.formantsHz().get(2)).isGreaterThan(1.08 * plain().formantsHz().get(2));
    }

    @Test
    void aYoungVoiceLiesBetweenTheChildAndTheVoice() {
        AcousticProfile young = MEASURED.get("marcus+young");
        assertThat(young.pitchHz())
                .isBetween(1.05 * plain().pitchHz(), MEASURED.get("marcus+child").pitchHz());
        assertThat(young.tractLengthCm()).isLessThan(plain().tractLengthCm());
        assertThat(young.tractLengthCm())
                .isGreaterThan(MEASURED.get("marcus+child").tractLengthCm());
    }

    @Test
    void anOldVoiceIsHoarseUnsteadyAndSlow() {
        AcousticProfile old = MEASURED.get("marcus+old");
        assertThat(old.jitterPercent()).isGreaterThan(1.4 * plain().jitterPercent());
        assertThat(old.harmonicsToNoiseDb()).isLessThan(plain().harmonicsToNoiseDb() - 3);
        assertThat(old.syllablesPerSecond()).isLessThan(0.95 * plain().syllablesPerSecond());
    }

    @Test
    void aWhisperHasNoPitch() {
        assertThat(MEASURED.get("marcus+whisper").voicedShare())
                .isLessThan(0.5 * plain().voicedShare());
    }

    @Test
    void aTelephoneHasTheBandOfOne() throws StudioFault {
        float[] plain = speak("marcus", SENTENCES.getLast());
        float[] phone = speak("marcus+telephone", SENTENCES.getLast());
        assertThat(bandDb(phone, 100, 220)).isLessThan(bandDb(plain, 100, 220) - 9);
        assertThat(bandDb(phone, 5_000, 7_000)).isLessThan(bandDb(plain, 5_000, 7_000) - 9);
        assertThat(bandDb(phone, 700, 1_500)).isGreaterThan(bandDb(plain, 700, 1_500) - 3);
    }

    /// Of a band against the whole, by tones 20 Hz apart over windows of 50 ms.
    private static double bandDb(float[] samples, double lowHz, double highHz) {
        double band = 0;
        for (double hertz = lowHz; hertz < highHz; hertz += 20) {
            for (int at = 0; at + 2_400 < samples.length; at += 2_400) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < 2_400; i++) {
                    double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / 2_400);
                    double angle = 2 * Math.PI * hertz * i / 48_000;
                    re += hann * samples[at + i] * Math.cos(angle);
                    im += hann * samples[at + i] * Math.sin(angle);
                }
                band += re * re + im * im;
            }
        }
        double all = 0;
        for (float sample : samples) {
            all += (double) sample * sample;
        }
        return 10 * Math.log10(band / all);
    }

    @Test
    void aVoiceIsFoundInItsCharactersByIdAndByName() {
        Voice old = voice("marcus+old+radio");
        assertThat(old.name()).isEqualTo("Marcus (old, radio)");
        assertThat(voice("Marcus (old, radio)")).isEqualTo(old);
        assertThat(old.characters()).containsExactly("old", "radio");
        assertThat(old.digest()).isNotEqualTo(voice("marcus").digest());
        assertThat(voice("marcus-2+child").has("variant")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus+purple", "nobody+old", "marcus+", "+old", "Marcus (loud)"})
    void whatIsNoCharacterIsNoVoice(String id) {
        assertThat(VOICES.find(id)).isEmpty();
    }

    @Test
    void everyCharacterKeepsEveryVoiceInItsRanges() {
        for (Voice voice : VOICES.voices()) {
            for (String character : ShapeCharacter.NAMES) {
                voice.parts().forEach(part -> ShapeCharacter.apply(character, part.shape()));
            }
        }
    }
}
