package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class TakeQualityTest {
    private static final SpokenLines LINES = new SpokenLines();
    private static final double USUAL = 4.1;

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "clara", "agnes", "tim", "victor"})
    void badTakesRankBelowGoodOnes(String voice) throws Exception {
        double worstGood = 100;
        List<TakeQuality> bad = new ArrayList<>();
        for (String line : SpokenLines.SENTENCES.subList(2, 6)) {
            Take take = LINES.take(line, voice);
            TakeText unaligned = new TakeText(line, List.of(), USUAL);
            TakeText aligned = new TakeText(line, take.words(), USUAL);
            worstGood = Math.min(worstGood, TakeQuality.of(take.samples(), aligned).score());
            bad.add(flawed(Damage.clipped(take.samples(), 4), unaligned, Figure.CLIPPING));
            float[] noisy = Damage.noisy(take.samples(), 10, true);
            bad.add(flawed(noisy, unaligned, Figure.SIGNAL_TO_NOISE));
            bad.add(flawed(cut(take), aligned, Figure.ENDING));
            bad.add(flawed(twice(take), unaligned, Figure.REPETITION));
        }
        assertThat(worstGood).isGreaterThan(90);
        assertThat(bad).extracting(TakeQuality::score).allMatch(score -> score < 80);
    }

    /// The flaw is found, and said in a sentence.
    private static TakeQuality flawed(float[] samples, TakeText text, Figure figure) {
        TakeQuality quality = TakeQuality.of(samples, text);
        assertThat(quality.deductions()).extracting(Deduction::figure).contains(figure);
        assertThat(quality.deductions()).allMatch(found -> found.reason().endsWith("."));
        return quality;
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "clara", "agnes"})
    void aCutWithinAVowelIsHeardWithoutWordTimes(String voice) throws Exception {
        Take take = LINES.take("We are all going home now.", voice);
        WordTime home = take.words().get(4);
        int middle = (int) (home.startSample() + home.endSample()) / 2;
        float[] cut = Arrays.copyOf(take.samples(), middle);
        flawed(cut, new TakeText("We are all going home now.", List.of(), USUAL), Figure.ENDING);
    }

    @Test
    void whatTheTextRepeatsMayBeRepeated() throws Exception {
        String line = "Never, never, never will we come home.";
        Take take = LINES.take(line, "helen");
        TakeQuality quality = TakeQuality.of(take.samples(), new TakeText(line, take.words(), 0));
        assertThat(quality.deductions())
                .extracting(Deduction::figure)
                .doesNotContain(Figure.REPETITION);
    }

    @Test
    void wordsThatFitAnotherSoundLowerTheAlignment() throws Exception {
        Take take = LINES.take(SpokenLines.SENTENCES.get(0), "helen");
        TakeText text = new TakeText(SpokenLines.SENTENCES.get(0), take.words(), 0);
        float[] late = new float[take.samples().length + 48_000];
        System.arraycopy(take.samples(), 0, late, 48_000, take.samples().length);
        assertThat(TakeFigures.of(take.samples(), text).alignmentConfidence()).isGreaterThan(0.95);
        assertThat(TakeFigures.of(late, text).alignmentConfidence()).isLessThan(0.6);
    }

    @Test
    void paceAndSilenceAndLoudnessCost() throws Exception {
        Take take = LINES.take(SpokenLines.SENTENCES.get(0), "helen");
        float[] long3 = Arrays.copyOf(take.samples(), 3 * take.samples().length);
        for (int i = 0; i < long3.length; i++) {
            long3[i] *= 0.05f;
        }
        TakeText text = new TakeText(SpokenLines.SENTENCES.get(0), take.words(), 8);
        assertThat(TakeQuality.of(long3, text).deductions())
                .extracting(Deduction::figure)
                .contains(Figure.PACE, Figure.SILENCE, Figure.LOUDNESS);
    }

    @Test
    void syllablesAreCountedFromSpelling() {
        assertThat(new TakeText("The little people make music.", List.of(), 0).syllables())
                .isEqualTo(8);
        assertThat(new TakeText("", List.of(), 0).syllables()).isZero();
        assertThat(new TakeText("go on, go on", List.of(), 0).repeatsItself()).isTrue();
        assertThat(new TakeText("go on, on and go", List.of(), 0).repeatsItself()).isTrue();
        assertThat(new TakeText("one two three one", List.of(), 0).repeatsItself()).isFalse();
    }

    @Test
    void nothingHasNoPoints() {
        TakeQuality quality = TakeQuality.of(new float[0], new TakeText("word", List.of(), 4));
        assertThat(quality.score()).isLessThan(50);
    }

    /// Ends in the middle of its last word.
    private static float[] cut(Take take) {
        WordTime last = take.words().getLast();
        return Arrays.copyOf(take.samples(), (int) ((last.startSample() + last.endSample()) / 2));
    }

    /// Says its longest word twice.
    private static float[] twice(Take take) {
        WordTime longest = take.words().getFirst();
        for (WordTime word : take.words()) {
            boolean longer =
                    word.endSample() - word.startSample()
                            > longest.endSample() - longest.startSample();
            longest = longer ? word : longest;
        }
        int start = (int) longest.startSample();
        int end = (int) longest.endSample();
        return SpokenLines.joined(
                List.of(
                        Arrays.copyOf(take.samples(), end),
                        Arrays.copyOfRange(take.samples(), start, end),
                        Arrays.copyOfRange(take.samples(), end, take.samples().length)));
    }
}
