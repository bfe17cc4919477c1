package studio.longplay.engine.inference.listen;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/// The letters by which vocabularies of byte pairs write bytes: visible ones of Latin-1 by
/// themselves, the others by those from U+0100 on. Source: `bytes_to_unicode` of GPT-2.
final class ByteLetters {
    private static final int SUBSTITUTES_FROM = 0x100;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final Map<Integer, Integer> BYTES = bytes();

    private ByteLetters() {}

    private static Map<Integer, Integer> bytes() {
        Map<Integer, Integer> bytes = new HashMap<>();
        int substitute = SUBSTITUTES_FROM;
        for (int value = 0; value <= 0xFF; value++) {
            boolean visible =
                    (value >= '!' && value <= '~') || (value >= 0xA1 && value != SOFT_HYPHEN);
            bytes.put(visible ? value : substitute++, value);
        }
        return Map.copyOf(bytes);
    }

    /// The bytes a piece stands for; letters that stand for none are left out.
    static byte[] of(String piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        piece.codePoints()
                .forEach(letter -> {
                    Integer value = BYTES.get(letter);
                    if (value != null) {
                        out.write(value);
                    }
                });
        return out.toByteArray();
    }
}
