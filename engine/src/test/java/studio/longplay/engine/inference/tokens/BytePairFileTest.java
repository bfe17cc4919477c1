package studio.longplay.engine.inference.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyChatterbox;

import java.nio.file.Files;
import java.nio.file.Path;

class BytePairFileTest {
    @TempDir private Path folder;

    private BytePairTokens read(String json) throws Exception {
        return BytePairFile.read(Files.writeString(folder.resolve("tokenizer.json"), json));
    }

    @Test
    void pairsAreMergedInTheOrderTheyWereLearntAndFramed() throws Exception {
        BytePairTokens tokens = read(TinyChatterbox.tokenizer());

        assertThat(tokens.of("the path"))
                .containsExactly(6563, 255, 201, 2, 25, 10, 200, 0, 6561, 6561);
        assertThat(tokens.of("")).containsExactly(6563, 255, 0, 6561, 6561);
        assertThat(tokens.of("é")).contains(1);
        assertThat(tokens.isWhole("[SPACE]")).isTrue();
        assertThat(tokens.isWhole("[en]")).isFalse();
    }

    @Test
    void bytesAreWrittenAsLettersAsTheOnesOfGptTwo() throws Exception {
        BytePairTokens tokens =
                read(
                        """
                        {"normalizer": null, "post_processor": {"type": "ByteLevel"},
                         "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false},
                         "model": {"type": "BPE",
                          "vocab": {"a": 1, "b": 2, "\u0120": 3, "\u0120b": 4, "\u00c3": 5, "\u00a9": 6},
                          "merges": ["\u0120 b"]}}
                        """);
        assertThat(tokens.of("a b")).containsExactly(1, 4);
        assertThat(tokens.of("a  b")).containsExactly(1, 3, 4);
        assertThat(tokens.of("é")).containsExactly(5, 6);
        assertThat(tokens.of("z")).isEmpty();
    }

    @Test
    void textIsChangedBeforeAsTheFileSays() throws Exception {
        BytePairTokens tokens =
                read(
                        """
                        {"normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKD"},
                          {"type": "Lowercase"}, {"type": "Strip"},
                          {"type": "Replace", "pattern": {"Regex": "[0-9]"}, "content": "n"}]},
                         "pre_tokenizer": {"type": "WhitespaceSplit"},
                         "model": {"type": "BPE", "vocab": {"a": 1, "e": 2, "n": 3, "\u0301": 4},
                          "merges": []}}
                        """);
        assertThat(tokens.of(" AÉ 7")).containsExactly(1, 2, 4, 3);
    }

    @Test
    void whatCannotBeDoneIsRefused() throws Exception {
        for (String json :
                new String[] {
                    "{",
                    "{\"model\": {\"type\": \"Unigram\", \"vocab\": [[\"a\", 0]]}}",
                    "{\"normalizer\": {\"type\": \"Precompiled\"},"
                            + " \"model\": {\"vocab\": {}, \"merges\": []}}",
                    "{\"pre_tokenizer\": {\"type\": \"Metaspace\"},"
                            + " \"model\": {\"vocab\": {}, \"merges\": []}}"
                }) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .as(json)
                    .isThrownBy(() -> read(json))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("model.tokenizer"));
        }
    }
}
