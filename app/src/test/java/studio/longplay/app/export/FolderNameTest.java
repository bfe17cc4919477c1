package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNameTest {
    @ParameterizedTest
    @CsvSource({
        "'Who? Me: a play', 'Who Me a play'",
        "'a/b\\c', 'a b c'",
        "'...', 'Film'",
        "'  ', 'Film'",
        "'Noon.', 'Noon'"
    })
    void aTitleBecomesANameEveryDiskTakes(String title, String name) {
        assertThat(FolderName.of(title)).isEqualTo(name);
    }
}
