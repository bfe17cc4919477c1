package studio.longplay.engine.sfx.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads AIFF and AIFF-C (Apple, 1989 and 1991).
final class AiffHeader {
    private static final long WHOLE = 0xFFFF_FFFFL;
    private static final int COMMON_BYTES = 18;
    private static final int MOST_WORDS = 4096;
    private static final int MOST_CHUNKS = 512;
    private static final int EXPONENT_BIAS = 16383 + 63;

    private AiffHeader() {}

    static SoundHeader read(FileBytes file) throws IOException, BadHeader {
        String kind = FileBytes.letters(file.at(8, 4, ByteOrder.BIG_ENDIAN), 4);
        if (!kind.equals("AIFF") && !kind.equals("AIFC")) {
            throw new BadHeader("it is no AIFF file");
        }
        HeaderDraft draft = new HeaderDraft("AIFF");
        long at = 12;
        for (int count = 0; at + 8 <= file.size() && count < MOST_CHUNKS; count++) {
            ByteBuffer head = file.at(at, 8, ByteOrder.BIG_ENDIAN);
            String id = FileBytes.letters(head, 4);
            long size = head.position(4).getInt() & WHOLE;
            switch (id) {
                case "COMM" -> common(file.at(at + 8, COMMON_BYTES, ByteOrder.BIG_ENDIAN), draft);
                case "NAME", "ANNO" -> draft.words(text(file, at + 8, size));
                case "AUTH" -> draft.by(text(file, at + 8, size));
                case "(c) " -> draft.licence(text(file, at + 8, size));
                default -> {}
            }
            at += 8 + size + size % 2;
        }
        return draft.done();
    }

    private static String text(FileBytes file, long at, long size) throws IOException {
        ByteBuffer bytes = file.some(at, (int) Math.min(size, MOST_WORDS), ByteOrder.BIG_ENDIAN);
        return FileBytes.letters(bytes, MOST_WORDS);
    }

    private static void common(ByteBuffer fields, HeaderDraft draft) {
        int channels = fields.getShort();
        draft.samples(fields.getInt() & WHOLE);
        fields.getShort();
        draft.shape(Math.clamp(extended(fields), 0, 10_000_000), channels);
    }

    /// A number of 80 bits as IEEE 754 had it.
    private static long extended(ByteBuffer fields) {
        int exponent = (fields.getShort() & 0x7FFF) - EXPONENT_BIAS;
        long mantissa = fields.getLong();
        return exponent > 0 || exponent < -63 ? 0 : mantissa >>> -exponent;
    }
}
