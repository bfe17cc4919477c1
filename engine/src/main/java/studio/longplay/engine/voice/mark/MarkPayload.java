package studio.longplay.engine.voice.mark;

import studio.longplay.engine.store.Digest;

import java.util.Optional;

/// What a mark says: 24 bits, carried as four bytes of which the last is a checksum.
///
/// @param product who marked it, 0 to 15; [#LONGPLAY] is ours
/// @param voice 20 bits that tell voices apart, 0 to 1,048,575: not a name, but the same voice
///   always has the same
public record MarkPayload(int product, int voice) {
    /// The product number of Longplay Studio.
    public static final int LONGPLAY = 1;

    static final int SYMBOLS = 4;
    private static final int VOICE_BITS = 20;
    private static final int BYTE = 0xFF;
    private static final int CHECK_POLYNOMIAL = 0x07;
    private static final int CHECK_START = 0x5A;

    public MarkPayload {
        if (product < 0 || product > 15 || voice < 0 || voice >= 1 << VOICE_BITS) {
            throw new IllegalArgumentException("product " + product + ", voice " + voice);
        }
    }

    /// The mark of one of our voices: the first 20 bits of the SHA-256 of its id.
    public static MarkPayload ofVoice(String voiceId) {
        return new MarkPayload(LONGPLAY, voiceNumber(voiceId));
    }

    /// The number that marks carry for a voice id.
    public static int voiceNumber(String voiceId) {
        return Integer.parseInt(Digest.of(voiceId).hex().substring(0, VOICE_BITS / 4), 16);
    }

    int[] symbols() {
        int bits = product << VOICE_BITS | voice;
        int[] symbols = {bits >> 16 & BYTE, bits >> 8 & BYTE, bits & BYTE, 0};
        symbols[3] = check(symbols);
        return symbols;
    }

    /// Empty if the checksum is wrong.
    static Optional<MarkPayload> ofSymbols(int[] symbols) {
        if (symbols[3] != check(symbols)) {
            return Optional.empty();
        }
        int bits = symbols[0] << 16 | symbols[1] << 8 | symbols[2];
        return Optional.of(new MarkPayload(bits >> VOICE_BITS, bits & (1 << VOICE_BITS) - 1));
    }

    /// CRC-8 (polynomial 0x07) of the first three bytes; not begun at 0, so that all zeros is no
    /// payload.
    private static int check(int[] symbols) {
        int remainder = CHECK_START;
        for (int i = 0; i < SYMBOLS - 1; i++) {
            remainder ^= symbols[i];
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                boolean carry = (remainder & 0x80) != 0;
                remainder = remainder << 1 & BYTE;
                remainder ^= carry ? CHECK_POLYNOMIAL : 0;
            }
        }
        return remainder;
    }
}
