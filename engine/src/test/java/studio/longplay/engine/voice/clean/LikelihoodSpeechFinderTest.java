package studio.longplay.engine.voice.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.measure.Damage;
import studio.longplay.engine.voice.measure.SpokenLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class LikelihoodSpeechFinderTest {
    private static final SpokenLines LINES = new SpokenLines();
    private static final int STEP = 480;
    private static final int PAUSE = 48_000;

    private final SpeechFinder finder = new LikelihoodSpeechFinder();

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @CsvSource({
        "marcus, 60, true", "marcus, 20, true", "marcus, 10, true", "marcus, 10, false",
        "clara, 60, true", "clara, 20, true", "clara, 10, true", "clara, 10, false"
    })
    void findsSpeechAndLeavesPauses(String voice, double ratioDb, boolean brown) throws Exception {
        List<float[]> parts = new ArrayList<>();
        List<boolean[]> truth = new ArrayList<>();
        for (String sentence : SpokenLines.SENTENCES.subList(0, 3)) {
            Take take = LINES.take(sentence, voice);
            parts.add(new float[PAUSE]);
            parts.add(take.samples());
            truth.add(new boolean[PAUSE]);
            truth.add(spoken(take));
        }
        float[] noisy = Damage.noisy(SpokenLines.joined(parts), ratioDb, brown);
        boolean[] found = new boolean[noisy.length];
        for (SpeechSpan span : finder.find(noisy, JobContext.quiet())) {
            Arrays.fill(found, (int) span.startSample(), (int) span.endSample(), true);
        }
        double[] figures = precisionAndRecall(found, truth);
        assertThat(figures[0]).as("precision").isGreaterThan(0.9);
        assertThat(figures[1]).as("recall").isGreaterThan(ratioDb > 15 ? 0.95 : 0.88);
    }

    @Test
    void thereIsNoSpeechInSilenceOrNoise() throws Exception {
        assertThat(finder.find(new float[0], JobContext.quiet())).isEmpty();
        assertThat(finder.find(new float[96_000], JobContext.quiet())).isEmpty();
        assertThat(finder.find(Damage.noise(240_000, false, 4), JobContext.quiet())).isEmpty();
        assertThat(finder.find(Damage.noise(240_000, true, 4), JobContext.quiet())).isEmpty();
    }

    /// From the first to the last phone; rests within a sentence of over 0.2 s are pauses.
    private static boolean[] spoken(Take take) {
        boolean[] spoken = new boolean[take.samples().length];
        for (PhoneTime phone : take.phones()) {
            boolean rest = phone.phone().equals("_");
            boolean pause = rest && phone.endSample() - phone.startSample() > 9_600;
            boolean edge = phone.startSample() == 0 || phone.endSample() == spoken.length;
            if (!pause && !(rest && edge)) {
                Arrays.fill(spoken, (int) phone.startSample(), (int) phone.endSample(), true);
            }
        }
        return spoken;
    }

    private static double[] precisionAndRecall(boolean[] found, List<boolean[]> truth) {
        int both = 0;
        int said = 0;
        int all = 0;
        int at = 0;
        for (boolean[] part : truth) {
            for (int i = 0; i < part.length; i += STEP) {
                said += found[at + i] ? 1 : 0;
                all += part[i] ? 1 : 0;
                both += found[at + i] && part[i] ? 1 : 0;
            }
            at += part.length;
        }
        return new double[] {(double) both / Math.max(1, said), (double) both / all};
    }
}
