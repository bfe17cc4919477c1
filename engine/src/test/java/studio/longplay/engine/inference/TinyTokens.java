package studio.longplay.engine.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tokenizers of a few pieces: `▁`, single letters and marks, all single bytes, and some longer
/// pieces that are likelier than their letters.
public final class TinyTokens {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,?!'-";

    private TinyTokens() {}

    /// Scores by piece, in the order of their numbers.
    public static Map<String, Float> pieces() {
        Map<String, Float> pieces = new LinkedHashMap<>();
        pieces.put("<unk>", 0f);
        pieces.put("<s>", 0f);
        pieces.put("</s>", 0f);
        for (int value = 0; value < 256; value++) {
            pieces.put("<0x%02X>".formatted(value), 0f);
        }
        pieces.put("▁", -3f);
        LETTERS.chars().forEach(letter -> pieces.put(String.valueOf((char) letter), -4f));
        pieces.put("▁one", -5f);
        pieces.put("ing", -5f);
        pieces.put("in", -9f);
        return pieces;
    }

    /// As SentencePiece writes a unigram model.
    public static Path sentencePiece(Path file) throws IOException {
        return sentencePiece(file, new ProtoWriter());
    }

    /// One that was taught to read every space.
    public static Path everySpace(Path file) throws IOException {
        return sentencePiece(file, new ProtoWriter().number(4, 0));
    }

    private static Path sentencePiece(Path file, ProtoWriter normalizer) throws IOException {
        ProtoWriter model = new ProtoWriter();
        pieces().forEach((text, score) -> {
            int type = text.equals("<unk>") ? 2 : text.matches("</?s>") ? 3 : 1;
            if (text.startsWith("<0x")) {
                type = 6;
            }
            model.message(1, new ProtoWriter().text(1, text).real(2, score).number(3, type));
        });
        model.message(2, new ProtoWriter().number(3, 1)).message(3, normalizer);
        return Files.write(file, model.toByteArray());
    }

    /// As two files of JSON.
    public static void json(Path vocabulary, Path scores) throws IOException {
        StringBuilder numbers = new StringBuilder("{");
        StringBuilder weights = new StringBuilder("{");
        int id = 0;
        for (Map.Entry<String, Float> piece : pieces().entrySet()) {
            String comma = id == 0 ? "" : ",";
            numbers.append("%s\"%s\":%d".formatted(comma, piece.getKey(), id++));
            weights.append("%s\"%s\":%s".formatted(comma, piece.getKey(), piece.getValue()));
        }
        Files.writeString(vocabulary, numbers.append('}'));
        Files.writeString(scores, weights.append('}'));
    }
}
