package studio.longplay.engine.sfx.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads FLAC's stream information and its Vorbis comments (RFC 9639).
final class FlacHeader {
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int MOST_BLOCKS = 128;

    private FlacHeader() {}

    static SoundHeader read(FileBytes file) throws IOException, BadHeader {
        HeaderDraft draft = new HeaderDraft("FLAC");
        long at = 4;
        boolean last = false;
        for (int count = 0; !last && count < MOST_BLOCKS; count++) {
            int head = file.at(at, 4, ByteOrder.BIG_ENDIAN).getInt();
            last = head < 0;
            int kind = head >>> 24 & 0x7F;
            int size = head & 0xFF_FFFF;
            if (kind == STREAM_INFO) {
                information(file.at(at + 4, 18, ByteOrder.BIG_ENDIAN), draft);
            } else if (kind == COMMENTS) {
                VorbisComments.read(
                        file.some(at + 4, size, ByteOrder.LITTLE_ENDIAN)
                                .order(ByteOrder.LITTLE_ENDIAN),
                        draft);
            }
            at += 4 + size;
        }
        return draft.done();
    }

    /// Rate in 20 bits, channels less one in 3, bits less one in 5, samples in 36.
    private static void information(ByteBuffer fields, HeaderDraft draft) {
        long packed = fields.position(10).getLong();
        draft.shape((int) (packed >>> 44), (int) (packed >>> 41 & 7) + 1);
        draft.samples(packed & 0xF_FFFF_FFFFL);
    }
}
