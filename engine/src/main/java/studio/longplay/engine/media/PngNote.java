package studio.longplay.engine.media;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// Words in a PNG picture that no picture shows: a chunk `iTXt` before its pixels.
///
/// Source: ISO/IEC 15948, 11.3.4.5.
public final class PngNote {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int AFTER_HEAD = 8 + 8 + 13 + 4;
    private static final int LONGEST_BYTES = 1 << 16;
    private static final String TYPE = "iTXt";
    private static final String PIXELS = "IDAT";

    private PngNote() {}

    /// A picture with words.
    ///
    /// @param png a whole file as [PngFile] writes it
    /// @param keyword 1 to 79 Latin letters
    public static byte[] add(byte[] png, String keyword, String words) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // An end, not compressed, no language, no other keyword.
        content.writeBytes(new byte[5]);
        content.writeBytes(words.getBytes(StandardCharsets.UTF_8));
        byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content.toByteArray());
        ByteBuffer with = ByteBuffer.allocate(png.length + 12 + content.size());
        with.put(png, 0, AFTER_HEAD).putInt(content.size()).put(type).put(content.toByteArray());
        with.putInt((int) check.getValue());
        with.put(png, AFTER_HEAD, png.length - AFTER_HEAD);
        return with.array();
    }

    /// The words under a keyword; empty if there are none or it is no such picture. Nothing beyond
    /// where the pixels begin is read.
    public static Optional<String> of(Path file, String keyword) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readLong() != SIGNATURE) {
                return Optional.empty();
            }
            return words(in, keyword.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            // Whoever shows it says that it cannot be read.
            return Optional.empty();
        }
    }

    private static Optional<String> words(DataInputStream in, byte[] keyword) throws IOException {
        while (true) {
            int size = in.readInt();
            String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            if (size < 0 || type.length() < 4 || type.equals(PIXELS)) {
                return Optional.empty();
            }
            if (type.equals(TYPE) && size <= LONGEST_BYTES) {
                byte[] content = in.readNBytes(size);
                int words = keyword.length + 5;
                boolean ours =
                        size >= words
                                && Arrays.equals(
                                        content, 0, keyword.length, keyword, 0, keyword.length)
                                && content[keyword.length] == 0;
                if (ours) {
                    return Optional.of(
                            new String(content, words, size - words, StandardCharsets.UTF_8));
                }
            } else {
                in.skipNBytes(size);
            }
            in.skipNBytes(4);
        }
    }
}
