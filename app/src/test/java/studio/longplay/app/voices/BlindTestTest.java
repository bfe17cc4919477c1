package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class BlindTestTest {
    private final List<VoiceEntry> two = ManyVoices.of(2).voices();

    private BlindTest begin(Random chance) {
        return BlindTest.of(two.getFirst(), two.getLast(), chance);
    }

    @Test
    void aRightAnswerCountsOnceAndNoAnswerCountsTwice() {
        BlindTest test = begin(new Random(1));
        boolean isA = test.hidden().equals(two.getFirst());
        BlindTest answered = test.answer(isA);
        assertThat(answered.right()).isEqualTo(1);
        assertThat(answered.answer(isA)).isEqualTo(answered);
        assertThat(test.answer(!isA).right()).isZero();
        assertThat(test.answer(!isA).asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void xIsEitherAboutHalfOfTheTime(long seed) {
        Random chance = new Random(seed);
        BlindTest test = begin(chance);
        int first = 0;
        for (int turn = 0; turn < 1000; turn++) {
            first += test.xIsA() ? 1 : 0;
            test = test.answer(true).next(chance);
        }
        assertThat(first).isBetween(430, 570);
        assertThat(test.asked()).isEqualTo(1000);
        assertThat(test.right()).isEqualTo(first);
    }

    @Test
    void theScoreSaysHowLikelyItIsByGuessing() {
        assertThat(new BlindTest(two.getFirst(), two.getLast(), true, 0, 0, false).byChance())
                .isEqualTo(1);
        // 9 or 10 of 10: 11 / 1024
        assertThat(new BlindTest(two.getFirst(), two.getLast(), true, 9, 10, true).byChance())
                .isCloseTo(11 / 1024.0, within(1e-12));
    }
}
