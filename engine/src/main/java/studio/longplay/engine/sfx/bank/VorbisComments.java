package studio.longplay.engine.sfx.bank;

import java.nio.ByteBuffer;

/// Reads the comments that Vorbis, Opus and FLAC files have in common: `NAME=value`.
final class VorbisComments {
    private static final int MOST = 200;

    private VorbisComments() {}

    /// @param fields from the maker's name on, least byte first; what is cut off is left out
    static void read(ByteBuffer fields, HeaderDraft draft) {
        if (skipText(fields) && fields.remaining() >= 4) {
            int count = Math.clamp(fields.getInt(), 0, MOST);
            for (int i = 0; i < count && fields.remaining() >= 4; i++) {
                int size = fields.getInt();
                if (size < 0 || size > fields.remaining()) {
                    return;
                }
                int next = fields.position() + size;
                String text = FileBytes.letters(fields, size);
                int is = text.indexOf('=');
                if (is > 0) {
                    draft.field(text.substring(0, is), text.substring(is + 1));
                }
                fields.position(next);
            }
        }
    }

    private static boolean skipText(ByteBuffer fields) {
        if (fields.remaining() < 4) {
            return false;
        }
        int size = fields.getInt();
        if (size < 0 || size > fields.remaining()) {
            return false;
        }
        fields.position(fields.position() + size);
        return true;
    }
}
