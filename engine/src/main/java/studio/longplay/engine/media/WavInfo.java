package studio.longplay.engine.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What a WAV file says of itself in words: the `LIST` chunk of type `INFO` (Microsoft and IBM
/// 1991, "Multimedia Programming Interface and Data Specifications 1.0"), which players show.
public final class WavInfo {
    /// The chunk's name.
    public static final String CHUNK = "LIST";

    private static final String TYPE = "INFO";
    private static final String COMMENT = "ICMT";
    private static final String RIGHTS = "ICOP";

    private WavInfo() {}

    /// The chunk's content with a comment, for [WavWriter#chunk].
    ///
    /// @param words in Latin letters
    public static byte[] comment(String words) {
        return chunk(COMMENT, words);
    }

    /// The chunk's content with whose it is and what may be done with it.
    ///
    /// @param words in Latin letters
    public static byte[] rights(String words) {
        return chunk(RIGHTS, words);
    }

    private static byte[] chunk(String id, String words) {
        byte[] text = words.getBytes(StandardCharsets.US_ASCII);
        int size = text.length + 1;
        ByteBuffer content = ByteBuffer.allocate(12 + size + size % 2);
        content.order(ByteOrder.LITTLE_ENDIAN)
                .put(TYPE.getBytes(StandardCharsets.US_ASCII))
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .put(text);
        return content.array();
    }
}
