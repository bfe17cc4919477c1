package studio.longplay.engine.inference.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ProtoWriter;
import studio.longplay.engine.inference.TinyTokens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class SentencePieceFileTest {
    @TempDir private Path folder;
    private final List<String> pieces = new ArrayList<>(TinyTokens.pieces().keySet());

    private List<String> cut(Tokens tokens, String text) {
        return Arrays.stream(tokens.of(text)).mapToObj(id -> pieces.get((int) id)).toList();
    }

    @Test
    void theLikeliestCutIsTakenAndNotTheGreediest() throws Exception {
        Tokens tokens = SentencePieceFile.read(TinyTokens.sentencePiece(folder.resolve("t")));

        assertThat(cut(tokens, "one")).containsExactly("▁one");
        assertThat(cut(tokens, "sing in")).containsExactly("▁", "s", "ing", "▁", "i", "n");
        assertThat(cut(tokens, "  a \n b ")).containsExactly("▁", "a", "▁", "b");
        assertThat(cut(tokens, "zone")).containsExactly("▁", "z", "o", "n", "e");
    }

    @Test
    void everySpaceCountsWhereTheModelWasTaughtThat() throws Exception {
        Tokens tokens = SentencePieceFile.read(TinyTokens.everySpace(folder.resolve("t")));

        assertThat(cut(tokens, "  a  b")).containsExactly("▁", "▁", "▁", "a", "▁", "▁", "b");
        assertThat(cut(tokens, "a b ")).containsExactly("▁", "a", "▁", "b", "▁");
    }

    @Test
    void whatNoPieceStandsForGoesByteByByte() throws Exception {
        Tokens tokens = SentencePieceFile.read(TinyTokens.sentencePiece(folder.resolve("t")));

        assertThat(cut(tokens, "é")).containsExactly("▁", "<0xC3>", "<0xA9>");
        assertThat(cut(tokens, "😀")).containsExactly("▁", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>");
        assertThat(cut(tokens, "ａ")).as("a full-width letter").containsExactly("▁", "a");
        assertThat(tokens.of("a".repeat(5_000))).hasSize(5_001);
    }

    @Test
    void theFilesOfJsonCutTheSame() throws Exception {
        Tokens one = SentencePieceFile.read(TinyTokens.sentencePiece(folder.resolve("t")));
        TinyTokens.json(folder.resolve("vocab.json"), folder.resolve("token_scores.json"));
        Tokens other =
                SentencePieceFile.read(
                        folder.resolve("vocab.json"), folder.resolve("token_scores.json"));
        for (String text : List.of("one singing zone", "Ünï", "1984!")) {
            assertThat(other.of(text)).as(text).isEqualTo(one.of(text));
        }
    }

    @Test
    void aFileThatIsNoTokenizerIsNamed() throws Exception {
        Path bytePairs = folder.resolve("bpe.model");
        Files.write(
                bytePairs,
                new ProtoWriter()
                        .message(1, new ProtoWriter().text(1, "a").real(2, 0).number(3, 1))
                        .message(2, new ProtoWriter().number(3, 2))
                        .toByteArray());
        Path text = Files.writeString(folder.resolve("text.model"), "certainly no tokenizer");
        for (Path file : List.of(bytePairs, text)) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> SentencePieceFile.read(file))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("model.tokenizer"))
                    .withMessageContaining(String.valueOf(file.getFileName()));
        }
    }
}
