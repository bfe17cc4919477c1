package studio.longplay.engine.render.gate;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a SoundFont 2 file says about its rights: the text `ICOP` of its list `INFO`, which stands
/// before its samples (E-mu, version 2.04, section 5).
final class SoundfontTerms {
    private static final int LONGEST = 4096;
    private static final int LIST_AT = 12;
    private static final int CHUNK_HEADER = 8;

    private SoundfontTerms() {}

    /// Empty if it says nothing or cannot be read; whoever plays it says that it cannot.
    static String of(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(LIST_AT);
            if (!id(in).equals("LIST")) {
                return "";
            }
            long end = size(in) + LIST_AT + CHUNK_HEADER;
            return id(in).equals("INFO") ? copyright(in, end) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String copyright(RandomAccessFile in, long end) throws IOException {
        while (in.getFilePointer() + CHUNK_HEADER <= end) {
            String id = id(in);
            long size = size(in);
            if (id.equals("ICOP")) {
                byte[] text = new byte[(int) Math.min(size, LONGEST)];
                in.readFully(text);
                return new String(text, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
            }
            in.seek(in.getFilePointer() + size + (size & 1));
        }
        return "";
    }

    private static String id(RandomAccessFile in) throws IOException {
        byte[] four = new byte[4];
        in.readFully(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static long size(RandomAccessFile in) throws IOException {
        long size = Integer.reverseBytes(in.readInt()) & 0xFFFFFFFFL;
        if (size > in.length()) {
            throw new EOFException("a chunk reaches beyond its file");
        }
        return size;
    }
}
