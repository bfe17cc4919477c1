package studio.longplay.engine.inference.tokens;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Byte pairs over words that each begin with `▁`, as SentencePiece's models of that kind cut text
/// (M2M100, NLLB): the text is brought into Unicode's form NFKC, runs of spaces count as one.
///
/// @param numbers by piece
/// @param merging which pieces become one
/// @param unknown number of what is no piece
record WordPairTokens(Map<String, Long> numbers, PairMerging merging, long unknown)
        implements Tokens {
    private static final String SPACE = "▁";

    @Override
    public long[] of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        List<Long> found = new ArrayList<>();
        for (String word : normal.split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            List<String> letters =
                    (SPACE + word).codePoints().mapToObj(Character::toString).toList();
            for (String piece : merging.merged(letters)) {
                found.add(numbers.getOrDefault(piece, unknown));
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }
}
