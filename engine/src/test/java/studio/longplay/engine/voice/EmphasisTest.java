package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.engine.FreeTtsEngine;
import studio.longplay.engine.voice.transform.PitchTrack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

class EmphasisTest {
    private static final Speech SPEECH = new Speech();
    private static final String WORDS = "I never said she stole my money.";
    private static final int SAID = 2;
    private static final int STOLE = 4;

    @AfterAll
    static void close() {
        SPEECH.close();
    }

    private static Line line(String words) throws StudioFault {
        String script = "INT. ROOM\n\nANNA\n" + words + "\n";
        return new ScriptParser().parse(script, "a.fountain").lines().getFirst();
    }

    private static Take speak(String words, String voice) throws StudioFault {
        Line line = line(words);
        return SPEECH.speak(
                new SpeechRequest(
                        line.text(),
                        VoiceRegistry.builtIn().find(voice).orElseThrow(),
                        Prosody.PLAIN,
                        Lexicon.empty(),
                        0,
                        Marking.of(line)),
                JobContext.quiet());
    }

    private static double millis(Take take, int word) {
        WordTime time = take.words().get(word);
        return (time.endSample() - time.startSample()) / 48.0;
    }

    private static float[] sound(Take take, int word) {
        WordTime time = take.words().get(word);
        return Arrays.copyOfRange(take.samples(), (int) time.startSample(), (int) time.endSample());
    }

    private static double decibels(Take take, int word) {
        return 20 * Math.log10(rms(sound(take, word)));
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private static double semitones(Take take, int word) {
        WordTime time = take.words().get(word);
        PitchTrack track = PitchTrack.of(take.samples());
        double[] pitched =
                LongStream.range(time.startSample() / 480, time.endSample() / 480)
                        .mapToDouble(hop -> track.at(hop * 480))
                        .filter(hertz -> hertz > 0)
                        .sorted()
                        .toArray();
        return 12 * Math.log(pitched[pitched.length / 2]) / Math.log(2);
    }

    @ParameterizedTest
    @CsvSource({"*stole*, 1", "_stole_, 1.5", "**stole**, 2", "***stole***, 2"})
    void aMarkedWordIsLongerHigherAndLouderTheMoreItWeighs(String marked, double weight)
            throws StudioFault {
        Take plain = speak(WORDS, "marcus");
        Take take = speak(WORDS.replace("stole", marked), "marcus");
        assertThat(millis(take, STOLE) / millis(plain, STOLE))
                .isEqualTo(1 + 0.125 * weight, within(0.04));
        assertThat(decibels(take, STOLE) - decibels(plain, STOLE))
                .isBetween(0.7 * weight, 2.6 * weight);
        assertThat(semitones(take, STOLE) - semitones(plain, STOLE))
                .isBetween(0.8 * weight, 2.2 * weight);
        assertThat(millis(take, SAID)).isEqualTo(millis(plain, SAID), within(10.1));
        assertThat(semitones(take, SAID)).isEqualTo(semitones(plain, SAID), within(0.6));
    }

    @Test
    void anotherMarkedWordIsAnotherSentence() throws StudioFault {
        Take said = speak(WORDS.replace("said", "**said**"), "nora");
        Take stole = speak(WORDS.replace("stole", "**stole**"), "nora");
        assertThat(decibels(said, SAID)).isGreaterThan(decibels(stole, SAID) + 1.5);
        assertThat(decibels(stole, STOLE)).isGreaterThan(decibels(said, STOLE) + 1.5);
    }

    @Test
    void anEngineThatKnowsNoWeightsIsMadeLouder() throws StudioFault {
        Voice marcus = VoiceRegistry.builtIn().find("marcus").orElseThrow();
        try (Speech kevin = Speech.by(List.of(new FreeTtsEngine()))) {
            Line marked = line(WORDS.replace("stole", "**stole**"));
            Take plain = kevin.speak(request(line(WORDS), marcus), JobContext.quiet());
            Take take = kevin.speak(request(marked, marcus), JobContext.quiet());
            assertThat(decibels(take, STOLE) - decibels(plain, STOLE)).isBetween(2.0, 8.0);
            assertThat(millis(take, STOLE)).isEqualTo(millis(plain, STOLE));
        }
    }

    private static SpeechRequest request(Line line, Voice voice) {
        return new SpeechRequest(
                line.text(), voice, Prosody.PLAIN, Lexicon.empty(), 0, Marking.of(line));
    }

    @Test
    void whatIsNotMarkedKeepsItsAddressAndWhatIsHasAnother() throws StudioFault {
        Voice marcus = VoiceRegistry.builtIn().find("marcus").orElseThrow();
        SpeechRequest plain = new SpeechRequest(WORDS, marcus, Prosody.PLAIN, Lexicon.empty());
        assertThat(request(line(WORDS), marcus).recipe()).isEqualTo(plain.recipe());
        assertThat(request(line(WORDS.replace("said", "*said*")), marcus).recipe())
                .isNotEqualTo(plain.recipe());
    }

    @Test
    void aPauseInsideALineIsSilence() throws StudioFault {
        Take plain = speak("I saw the lamp go out.", "clara");
        Take take = speak("I saw the lamp [[pause: 1.5s]] go out.", "clara");
        long gap = take.words().get(4).startSample() - take.words().get(3).endSample();
        assertThat(gap / 48_000.0).isBetween(1.4, 2.2);
        int from = (int) take.words().get(3).endSample() + 4_800;
        assertThat(rms(Arrays.copyOfRange(take.samples(), from, from + 48_000))).isZero();
        assertThat(plain.words()).hasSameSizeAs(take.words());
    }
}
