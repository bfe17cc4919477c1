package studio.longplay.engine.inference.tokens;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A unigram language model of pieces: of all ways to cut a text, the one whose pieces have the
/// highest sum of scores is taken (Kudo 2018, "Subword Regularization", by Viterbi's algorithm, as
/// SentencePiece does it). Spaces are written `▁`, one stands before the text, and runs of them
/// count as one where the model was not taught to read each; letters are brought into Unicode's
/// form NFKC. What no piece covers goes byte by byte where the model has pieces for bytes, else it
/// is the unknown piece.
final class UnigramTokens implements Tokens {
    private static final String SPACE = "▁";

    /// How much worse than the worst piece an unknown one is.
    private static final double UNKNOWN_PENALTY = 10;

    private final Map<String, Piece> pieces = new HashMap<>();
    private final long[] bytes = new long[256];
    private final boolean hasBytes;
    private final long unknown;
    private final double unknownScore;
    private final int longest;
    private final boolean allSpaces;

    /// A piece of text.
    ///
    /// @param id its number
    /// @param score the logarithm of how likely it is
    record Piece(String text, long id, double score) {}

    /// @param normal pieces that stand for text
    /// @param byBytes numbers of the pieces that stand for single bytes, by the byte; empty if
    ///   there are none
    /// @param unknown number of the piece for what nothing else stands for
    UnigramTokens(List<Piece> normal, Map<Integer, Long> byBytes, long unknown) {
        this(normal, byBytes, unknown, false);
    }

    /// @param allSpaces whether each space counts, those before and after the text too
    UnigramTokens(List<Piece> normal, Map<Integer, Long> byBytes, long unknown, boolean allSpaces) {
        int most = 1;
        double worst = 0;
        for (Piece piece : normal) {
            pieces.put(piece.text(), piece);
            most = Math.max(most, piece.text().length());
            worst = Math.min(worst, piece.score());
        }
        byBytes.forEach((value, id) -> bytes[value] = id);
        hasBytes = byBytes.size() == bytes.length;
        longest = most;
        unknownScore = worst - UNKNOWN_PENALTY;
        this.unknown = unknown;
        this.allSpaces = allSpaces;
    }

    @Override
    public long[] of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain =
                SPACE
                        + (allSpaces
                                ? normal.replaceAll("\\s", SPACE)
                                : normal.strip().replaceAll("\\s+", SPACE));
        int length = plain.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= length; end++) {
            if (end < length && Character.isLowSurrogate(plain.charAt(end))) {
                continue;
            }
            for (int start = Math.max(0, end - longest); start < end; start++) {
                Piece piece =
                        best[start] == Double.NEGATIVE_INFINITY
                                ? null
                                : pieces.get(plain.substring(start, end));
                if (piece != null && best[start] + piece.score() > best[end]) {
                    best[end] = best[start] + piece.score();
                    from[end] = start;
                }
            }
            int single = plain.offsetByCodePoints(end, -1);
            boolean known = pieces.containsKey(plain.substring(single, end));
            if (!known && best[single] + unknownScore > best[end]) {
                best[end] = best[single] + unknownScore;
                from[end] = single;
            }
        }
        return numbers(plain, from);
    }

    private long[] numbers(String plain, int[] from) {
        Deque<String> cut = new ArrayDeque<>();
        for (int end = plain.length(); end > 0; end = from[end]) {
            cut.push(plain.substring(from[end], end));
        }
        List<Long> numbers = new ArrayList<>();
        for (String piece : cut) {
            Piece known = pieces.get(piece);
            if (known != null) {
                numbers.add(known.id());
            } else if (hasBytes) {
                for (byte value : piece.getBytes(StandardCharsets.UTF_8)) {
                    numbers.add(bytes[value & 0xff]);
                }
            } else {
                numbers.add(unknown);
            }
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
