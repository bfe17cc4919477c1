package studio.longplay.engine.inference.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ClipTokensTest {
    @TempDir private Path folder;
    private Path tokenizer = Path.of("");

    @BeforeEach
    void write() throws IOException {
        tokenizer = TinyPictures.stableDiffusion(folder, "{}").resolve("tokenizer");
    }

    @Test
    void wordsAreMergedInTheOrderThatWasLearnt() throws StudioFault {
        assertThat(ClipTokens.read(tokenizer).of("A House")).containsExactly(1, 5);
    }

    @Test
    void aPieceWithoutNumberIsTheMarkOfTheEnd() throws StudioFault {
        assertThat(ClipTokens.read(tokenizer).of("a z")).containsExactly(1, 11);
    }

    @Test
    void aRowHasItsMarksAndIsFilledAsItsModelWasTrained() throws StudioFault, IOException {
        assertThat(ClipTokens.read(tokenizer).row("a house", 6))
                .containsExactly(10, 1, 5, 11, 0, 0);
        Files.delete(tokenizer.resolve("special_tokens_map.json"));
        assertThat(ClipTokens.read(tokenizer).row("a house", 6))
                .containsExactly(10, 1, 5, 11, 11, 11);
    }

    @Test
    void aTextThatIsTooLongIsCut() throws StudioFault {
        assertThat(ClipTokens.read(tokenizer).row("a a a a a house", 5))
                .containsExactly(10, 1, 1, 1, 11);
    }

    @Test
    void wordsWithoutMarksAreAnotherTokenizers() throws IOException {
        Files.writeString(tokenizer.resolve("vocab.json"), "{\"a</w>\": 1}");
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> ClipTokens.read(tokenizer));
    }
}
