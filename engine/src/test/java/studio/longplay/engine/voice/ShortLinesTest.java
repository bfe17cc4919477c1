package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is said in a word or two is said by the speaker's own voice, and about as loudly as the
/// same words by another.
class ShortLinesTest {
    private static final double MOST_APART_DB = 6;

    private static final List<String> LINES =
            List.of(
                    "I wonder.",
                    "Yes.",
                    "No.",
                    "Oh.",
                    "I see.",
                    "I know.",
                    "I am.",
                    "And then?",
                    "All right.",
                    "Every one.",
                    "Away.",
                    "Over here.",
                    "Ah, well.",
                    "Enough.");

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "arthur", "helen"})
    void aWordOrTwoIsSpokenByTheVoiceItself(String id) throws StudioFault {
        Map<String, Double> levelsDb = new HashMap<>();
        try (Speech speech = new Speech()) {
            speak(speech, id, levelsDb);
        }
        double mean = levelsDb.values().stream().mapToDouble(level -> level).average().orElse(0);
        levelsDb.forEach((line, level) ->
                assertThat(level - mean).as(line).isBetween(-MOST_APART_DB, MOST_APART_DB));
    }

    private static void speak(Speech speech, String id, Map<String, Double> levelsDb)
            throws StudioFault {
        Voice voice = speech.registry().find(id).orElseThrow();
        for (String line : LINES) {
            Take take =
                    speech.speak(
                            new SpeechRequest(line, voice, Prosody.PLAIN, Lexicon.empty()),
                            JobContext.quiet());
            assertThat(take.fallbackReason()).as(line).isNull();
            levelsDb.put(line, levelDb(take.samples()));
        }
    }

    private static double levelDb(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return 10 * Math.log10(sum / samples.length);
    }
}
