package studio.longplay.engine.sfx.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads Ogg files (RFC 3533) with Vorbis, Opus (RFC 7845) or FLAC in them: the first pages for
/// what they are, the last page for how long they last.
final class OggHeader {
    private static final int HEAD_BYTES = 32 << 10;
    private static final int TAIL_BYTES = 128 << 10;
    private static final int PAGE_BYTES = 27;
    private static final int OPUS_RATE_HZ = 48_000;
    private static final byte[] PAGE = "OggS".getBytes(StandardCharsets.US_ASCII);

    private OggHeader() {}

    static SoundHeader read(FileBytes file) throws IOException, BadHeader {
        HeaderDraft draft = new HeaderDraft("OGG");
        byte[] head = file.some(0, HEAD_BYTES, ByteOrder.LITTLE_ENDIAN).array();
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int vorbis = find(head, "\u0001vorbis");
        int opus = find(head, "OpusHead");
        long before = 0;
        if (vorbis >= 0 && vorbis + 16 <= head.length) {
            draft.shape(fields.getInt(vorbis + 12), head[vorbis + 11]);
            comments(fields, find(head, "\u0003vorbis"), 7, draft);
        } else if (opus >= 0 && opus + 12 <= head.length) {
            draft.shape(OPUS_RATE_HZ, head[opus + 9]);
            before = fields.getShort(opus + 10) & 0xFFFF;
            comments(fields, find(head, "OpusTags"), 8, draft);
        } else {
            throw new BadHeader("it has neither Vorbis nor Opus sound");
        }
        draft.samples(lastSample(file) - before);
        return draft.done();
    }

    private static void comments(ByteBuffer fields, int at, int mark, HeaderDraft draft) {
        if (at >= 0 && at + mark < fields.limit()) {
            VorbisComments.read(fields.position(at + mark), draft);
        }
    }

    /// The position that the last page names.
    private static long lastSample(FileBytes file) throws IOException {
        long from = Math.max(0, file.size() - TAIL_BYTES);
        byte[] tail = file.some(from, TAIL_BYTES, ByteOrder.LITTLE_ENDIAN).array();
        for (int at = tail.length - PAGE_BYTES; at >= 0; at--) {
            if (matches(tail, at, PAGE)) {
                long sample = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getLong(at + 6);
                if (sample > 0) {
                    return sample;
                }
            }
        }
        return 0;
    }

    private static int find(byte[] bytes, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (matches(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
