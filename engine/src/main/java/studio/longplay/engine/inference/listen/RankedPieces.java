package studio.longplay.engine.inference.listen;

import studio.longplay.engine.inference.tokens.Tokens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text by pieces whose number says how early they were learnt: of two neighbours that are a
/// piece together, those of the lowest number are joined first. Source: `tiktoken`, with the
/// pattern of GPT-2.
final class RankedPieces implements Tokens {
    private static final Pattern PARTS =
            Pattern.compile(
                    "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+|"
                            + " ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

    /// By the bytes as letters of Latin-1.
    private final Map<String, Long> numbers = new HashMap<>();

    RankedPieces(Map<Long, byte[]> pieces) {
        pieces.forEach((number, bytes) -> numbers.put(latin(bytes), number));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public long[] of(String text) {
        List<Long> found = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            join(latin(parts.group().getBytes(StandardCharsets.UTF_8)), found);
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private void join(String part, List<Long> found) {
        List<String> pieces = new ArrayList<>();
        part.chars().forEach(letter -> pieces.add(String.valueOf((char) letter)));
        int best = 0;
        while (best >= 0) {
            best = -1;
            long lowest = Long.MAX_VALUE;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                Long number = numbers.get(pieces.get(i) + pieces.get(i + 1));
                if (number != null && number < lowest) {
                    lowest = number;
                    best = i;
                }
            }
            if (best >= 0) {
                pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
            }
        }
        for (String piece : pieces) {
            Long number = numbers.get(piece);
            if (number != null) {
                found.add(number);
            }
        }
    }
}
