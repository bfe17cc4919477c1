package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.List;

class SpeechListenerTest {
    private static final String LONG =
            "The first sentence is short. Then comes another one, which is somewhat longer, and"
                    + " after it a third! Who would have thought that? Nobody here, nor anybody"
                    + " else in the whole town. At last it ends.";

    private static final Speech SPEECH = new Speech();

    @BeforeAll
    static void warmUp() throws StudioFault {
        SPEECH.warmUp();
        SPEECH.speak(request("Ready.", "marcus", Prosody.PLAIN), JobContext.quiet());
    }

    @AfterAll
    static void close() {
        SPEECH.close();
    }

    private static SpeechRequest request(String text, String voice, Prosody prosody) {
        return new SpeechRequest(
                text, SPEECH.registry().find(voice).orElseThrow(), prosody, Lexicon.empty());
    }

    private static float[] joined(List<float[]> pieces) {
        float[] all = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    @Test
    void aLineIsHeardSentenceBySentenceAndIsTheTakeInTheEnd() throws StudioFault {
        List<float[]> pieces = new ArrayList<>();
        SpeechRequest request = request(LONG, "marcus", Prosody.PLAIN);
        Take take = SPEECH.speak(request, pieces::add, JobContext.quiet());
        assertThat(pieces).hasSize(5);
        float[] heard = joined(pieces);
        assertThat(Math.abs(heard.length - take.samples().length)).isLessThan(48_000 / 2);
        double dot = 0;
        double mine = 0;
        double theirs = 0;
        for (int i = 0; i < Math.min(heard.length, take.samples().length); i++) {
            dot += heard[i] * take.samples()[i];
            mine += heard[i] * heard[i];
            theirs += take.samples()[i] * take.samples()[i];
        }
        assertThat(dot / Math.sqrt(mine * theirs)).isGreaterThan(0.98);
        assertThat(Math.abs(10 * Math.log10(mine / theirs))).as("level, dB").isLessThan(4);
        assertThat(SPEECH.speak(request, JobContext.quiet()).samples())
                .as("the take is the same without a listener")
                .isEqualTo(take.samples());
    }

    @Test
    void theFirstSoundOfALongLineComesLongBeforeItsEnd() throws StudioFault {
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        SPEECH.speak(
                request(LONG.repeat(2), "clara", Prosody.PLAIN),
                _ -> nanos.add(System.nanoTime() - start),
                JobContext.quiet());
        assertThat(nanos.getFirst()).isLessThan(nanos.getLast() / 3);
    }

    @Test
    void aChorusIsHeardWhenAllHaveSpoken() throws StudioFault {
        List<float[]> pieces = new ArrayList<>();
        Take take =
                SPEECH.speak(
                        request("Hail. All hail.", "chorus-men", Prosody.PLAIN),
                        pieces::add,
                        JobContext.quiet());
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst()).isEqualTo(take.samples());
    }
}
