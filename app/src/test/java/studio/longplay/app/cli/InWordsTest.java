package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1 s",
        "6933, 7 s",
        "59600, 1 min 00 s",
        "314133, 5 min 14 s",
        "3599700, 1 h 00 min",
        "9786133, 2 h 43 min",
        "7199000, 2 h 00 min"
    })
    void aTimeIsSaidInItsTwoLargestUnits(long milliseconds, String words) {
        assertThat(InWords.time(milliseconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 MB", "1, 1 MB", "7400000, 7 MB", "40500000000, 40.5 GB"})
    void aSizeIsSaidInMegabytesOrGigabytes(long bytes, String words) {
        assertThat(InWords.size(bytes)).isEqualTo(words);
    }
}
