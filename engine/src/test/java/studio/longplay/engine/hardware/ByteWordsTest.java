package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class ByteWordsTest {
    @Test
    void littleIsSaidInMegabytesAndMuchInGigabytes() {
        assertThat(ByteWords.needed(6_400_001)).isEqualTo("6.5 MB");
        assertThat(ByteWords.free(6_499_999)).isEqualTo("6.4 MB");
        assertThat(ByteWords.needed(119_000_001)).isEqualTo("120 MB");
        assertThat(ByteWords.free(119_999_999)).isEqualTo("119 MB");
        assertThat(ByteWords.needed(40_500_000_000L)).isEqualTo("40.5 GB");
        assertThat(ByteWords.free(1_599_999_999L)).isEqualTo("1.5 GB");
        assertThat(ByteWords.free(0)).isEqualTo("0.0 MB");
    }

    @Test
    void moreThanIsFreeNeverSoundsLikeTheSame() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            long free = random.nextLong(1L << random.nextInt(1, 45));
            long needed = free + 1 + random.nextLong(1L << random.nextInt(1, 30));
            assertThat(ByteWords.needed(needed)).isNotEqualTo(ByteWords.free(free));
        }
    }
}
