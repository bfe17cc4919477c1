package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class SpanRulesTest {
    /// 100 samples a second and a chunk of a tenth of one: numbers one can follow.
    private static final int RATE_HZ = 100;

    private static final SpanRules RULES = new SpanRules(0.5f, 0.35f, 0.25, 0.2, 0);

    private static List<SpeechSpan> spans(SpanRules rules, double... chances) {
        float[] values = new float[chances.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) chances[i];
        }
        return rules.spans(values, 0.1, RATE_HZ, 10 * chances.length);
    }

    @Test
    void speechBeginsAtOneThresholdAndEndsBelowALowerOne() {
        assertThat(spans(RULES, 0, 0.4, 0.5, 0.4, 0.36, 0.4, 0.3, 0, 0, 0.4))
                .containsExactly(new SpeechSpan(20, 60));
    }

    @Test
    void aShortPauseIsPartOfTheSpeech() {
        assertThat(spans(RULES, 1, 1, 0, 1, 1, 0, 0, 0, 0)).containsExactly(new SpeechSpan(0, 50));
        assertThat(spans(RULES, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0))
                .containsExactly(new SpeechSpan(0, 30), new SpeechSpan(60, 90));
    }

    @Test
    void aShortBurstIsNoSpeech() {
        assertThat(spans(RULES, 0, 1, 1, 0, 0, 0, 0)).isEmpty();
    }

    @Test
    void speechMayLastToTheEnd() {
        assertThat(spans(RULES, 0, 1, 1, 1)).containsExactly(new SpeechSpan(10, 40));
        assertThat(spans(RULES)).isEmpty();
    }

    @Test
    void roomIsSharedWhereStretchesAreCloseAndNeverLeavesTheRecording() {
        SpanRules roomy = new SpanRules(0.5f, 0.35f, 0.25, 0.2, 0.2);
        assertThat(spans(roomy, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0))
                .containsExactly(new SpeechSpan(0, 55), new SpeechSpan(55, 120));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void stretchesAreInOrderInsideAndLongEnough(long seed) {
        Random random = new Random(seed);
        float[] chances = new float[2000];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = random.nextInt(20) == 0 ? random.nextFloat() : chances[Math.max(0, i - 1)];
        }
        int samples = chances.length * 512 - 100;
        List<SpeechSpan> spans = SpanRules.usual().spans(chances, 0.032, 16_000, samples);
        assertThat(spans).hasSizeGreaterThan(5);
        int end = 0;
        for (SpeechSpan span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.length()).isGreaterThan(4000);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(samples);
    }
}
