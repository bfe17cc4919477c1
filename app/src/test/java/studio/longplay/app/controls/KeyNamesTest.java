package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyNamesTest {
    /// Tests run in English: what keys are called in German stands in the words, each by its name.
    @Test
    void keysAreNamedOneByOneAndSignsStay() {
        assertThat(KeyNames.of("Ctrl+Shift+Page Up")).isEqualTo("Ctrl+Shift+Page Up");
        assertThat(KeyNames.of("Ctrl++")).isEqualTo("Ctrl++");
        assertThat(KeyNames.of("+")).isEqualTo("+");
        assertThat(KeyNames.of("")).isEmpty();
        assertThat(KeyNames.of("F11")).isEqualTo("F11");
        assertThat(Wording.has("key.Page_Up")).isTrue();
    }
}
