package studio.longplay.engine.voice.provider.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import java.util.List;
import java.util.Map;

/// Where words stand in what eSpeak NG speaks.
@Tag("media")
class HostTimesTest {
    private final Speech speech = new Speech(List.of(new BuiltInProvider(), new EspeakProvider()));

    @BeforeEach
    void lookForTheProgram() {
        assumeThat(speech.registry().find("espeak-en-us"))
                .as(String.valueOf(speech.absent()))
                .isPresent();
    }

    private Take speak(String voice, String text, Lexicon lexicon) throws Exception {
        return speech.speak(
                new SpeechRequest(
                        text, speech.registry().find(voice).orElseThrow(), Prosody.PLAIN, lexicon),
                JobContext.quiet());
    }

    /// As eSpeak NG 1.51 tells them through its library, which we do not use.
    @Test
    void wordsStandWhereTheProgramSpeaksThem() throws Exception {
        Take take =
                speak(
                        "espeak-en-us",
                        "The sea was calm, and nobody on the quay knew what the night would bring.",
                        Lexicon.empty());
        long first = take.words().getFirst().startSample();
        List<Double> told = List.of(0.012, 0.108, 0.314, 0.524, 1.108, 1.294);
        for (int i = 1; i < told.size(); i++) {
            double seconds = (take.words().get(i).startSample() - first) / 48_000.0;
            assertThat(seconds)
                    .as(take.words().get(i).text())
                    .isCloseTo(told.get(i) - told.getFirst(), within(0.06));
        }
    }

    @Test
    void joinedAndSplitWordsAreFound() throws Exception {
        Take take =
                speak("espeak-de", "Im Jahr 1984 war die Tür des Hauses offen.", Lexicon.empty());

        Map<String, Double> seconds = new java.util.LinkedHashMap<>();
        for (WordTime word : take.words()) {
            seconds.put(word.text(), (word.endSample() - word.startSample()) / 48_000.0);
        }
        assertThat(seconds.get("1984")).isGreaterThan(0.9);
        assertThat(seconds.get("Tür")).isBetween(0.1, 0.5);
        assertThat(seconds.get("offen.")).isBetween(0.2, 0.8);
    }

    @Test
    void theAuthorsPronunciationIsSpoken() throws Exception {
        Lexicon lexicon = Lexicon.of(Map.of("calm", "/' k r u/"));
        List<String> plain = phones(speak("espeak-en-us", "So calm.", Lexicon.empty()));
        List<String> taught = phones(speak("espeak-en-us", "So calm.", lexicon));

        assertThat(plain).endsWith("k", "A", "m", "_");
        assertThat(taught).endsWith("k", "r", "u", "_");
    }

    private static List<String> phones(Take take) {
        return take.phones().stream().map(phone -> phone.phone()).toList();
    }
}
