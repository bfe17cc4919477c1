package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CaptionComposerTest {
    private static final CaptionRules RULES = CaptionRules.usual(FrameRate.FPS_30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noWordIsLostDoubledOrMoved(long seed) {
        List<CaptionWord> words = spoken(new Random(seed));
        List<Caption> captions = CaptionComposer.compose(words, RULES);
        List<String> shown = new ArrayList<>();
        captions.forEach(
                caption -> caption.lines().forEach(line -> shown.addAll(List.of(line.split(" ")))));
        assertThat(shown).isEqualTo(words.stream().map(CaptionWord::text).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void captionsKeepTheRules(long seed) {
        List<Caption> captions = CaptionComposer.compose(spoken(new Random(seed)), RULES);
        long gap = 2 * FrameRate.FPS_30.ticksPerFrame();
        long end = Long.MIN_VALUE / 2;
        for (Caption caption : captions) {
            assertThat(caption.lines()).hasSizeBetween(1, 2);
            assertThat(caption.lines()).allMatch(line -> line.length() <= 42);
            assertThat(caption.range().duration().ticks()).isPositive();
            assertThat(caption.range().start().ticks() % FrameRate.FPS_30.ticksPerFrame()).isZero();
            assertThat(caption.range().end().ticks() % FrameRate.FPS_30.ticksPerFrame()).isZero();
            assertThat(caption.range().start().ticks()).isGreaterThanOrEqualTo(end + gap);
            end = caption.range().end().ticks();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noCaptionCrossesASpeakerOrALine(long seed) {
        List<CaptionWord> words = spoken(new Random(seed));
        int at = 0;
        for (Caption caption : CaptionComposer.compose(words, RULES)) {
            int count = caption.lines().stream().mapToInt(line -> line.split(" ").length).sum();
            List<CaptionWord> covered = words.subList(at, at + count);
            assertThat(covered).allMatch(word -> word.speaker().equals(caption.speaker()));
            assertThat(covered.stream().map(CaptionWord::line).distinct()).hasSize(1);
            at += count;
        }
    }

    @Test
    void breaksAfterSentencesAndClausesWhereItCan() {
        List<Caption> captions =
                CaptionComposer.compose(
                        steady(
                                "Before we proceed any further, hear me speak. You are all resolved"
                                        + " rather to die than to famish?"),
                        RULES);
        assertThat(captions.stream().map(Caption::lines))
                .containsExactly(
                        List.of("Before we proceed any further,", "hear me speak."),
                        List.of("You are all resolved rather", "to die than to famish?"));
    }

    @Test
    void aShortCaptionStaysLongerWhenThereIsRoom() {
        List<CaptionWord> words = List.of(word("Yes.", 0, 200, 0), word("No.", 5_000, 5_200, 1));
        List<Caption> captions = CaptionComposer.compose(words, RULES);
        assertThat(captions.getFirst().range().duration().toMillisFloor()).isEqualTo(1_000);
        assertThat(captions.get(1).range().start().toMillisFloor()).isEqualTo(5_000);
    }

    @Test
    void chineseBreaksBetweenCharactersAndNeverBeforeAFullStop() {
        String text = "春天的海面上升起了一轮明月，照亮了远处的山峰和近处的渔船。我们坐在沙滩上，听着潮水的声音，谁也没有说话。";
        List<Caption> captions = CaptionComposer.compose(List.of(word(text, 0, 12_000, 0)), RULES);
        List<String> lines = captions.stream().flatMap(c -> c.lines().stream()).toList();
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines).allMatch(line -> line.length() <= 21);
        assertThat(lines).noneMatch(line -> "，。".indexOf(line.charAt(0)) >= 0);
    }

    @Test
    void nothingSpokenMakesNoCaptions() {
        assertThat(CaptionComposer.compose(List.of(), RULES)).isEmpty();
        assertThat(CaptionComposer.compose(List.of(word("  ", 0, 10, 0)), RULES)).isEmpty();
    }

    private static List<CaptionWord> steady(String text) {
        List<CaptionWord> words = new ArrayList<>();
        for (String token : text.split(" ")) {
            words.add(word(token, words.size() * 350L, words.size() * 350L + 350, 0));
        }
        return words;
    }

    private static CaptionWord word(String text, long fromMillis, long toMillis, int line) {
        TimeRange range =
                TimeRange.between(MediaTime.ofMillis(fromMillis), MediaTime.ofMillis(toMillis));
        return new CaptionWord(text, range, line, "A");
    }

    private static List<CaptionWord> spoken(Random random) {
        List<CaptionWord> words = new ArrayList<>();
        String[] ends = {"", "", "", "", ",", ".", "?", ";", "!"};
        long millis = 0;
        for (int line = 0; line < 12; line++) {
            String speaker = "S" + random.nextInt(3);
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                String text = "x".repeat(1 + random.nextInt(14)) + ends[random.nextInt(9)];
                long length = random.nextInt(500);
                TimeRange range =
                        new TimeRange(MediaTime.ofMillis(millis), MediaTime.ofMillis(length));
                words.add(new CaptionWord(text, range, line, speaker));
                millis += length + (random.nextInt(20) == 0 ? random.nextInt(3_000) : 0);
            }
        }
        return words;
    }
}
