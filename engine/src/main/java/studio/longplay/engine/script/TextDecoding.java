package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Finds out how a text is encoded, and decodes it.
final class TextDecoding {
    private static final int BIG_ENDIAN_MARK = 0xFEFF;
    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;

    /// More than one byte in so many beyond ASCII is no western text.
    private static final int BYTES_PER_HIGH_BYTE = 3;

    private TextDecoding() {}

    static String decode(byte[] bytes, String file) throws StudioFault.Input {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == BIG_ENDIAN_MARK) {
            return sixteenBits(bytes, StandardCharsets.UTF_16BE, file);
        }
        if (mark == LITTLE_ENDIAN_MARK) {
            return sixteenBits(bytes, StandardCharsets.UTF_16LE, file);
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            throw unreadable(file, lineOfByte(bytes, nul));
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        int bad = firstBadByte(bytes, StandardCharsets.UTF_8, text);
        if (bad < 0) {
            return text.flip().toString();
        }
        if (isPlausibleWindows1252(bytes)) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
        throw unreadable(file, lineOfByte(bytes, bad));
    }

    private static String sixteenBits(byte[] bytes, Charset charset, String file)
            throws StudioFault.Input {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean bad = firstBadByte(bytes, charset, text) >= 0;
        String decoded = text.flip().toString();
        int nul = decoded.indexOf('\u0000');
        if (bad || nul >= 0) {
            throw unreadable(file, lineAfter(nul >= 0 ? decoded.substring(0, nul) : decoded));
        }
        return decoded;
    }

    /// Decodes what can be; returns the index of the first byte that cannot, -1 if all can.
    private static int firstBadByte(byte[] bytes, Charset charset, CharBuffer text) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        return result.isError() ? input.position() : -1;
    }

    private static boolean isPlausibleWindows1252(byte[] bytes) {
        int high = 0;
        for (byte signed : bytes) {
            int value = signed & 0xFF;
            boolean control = value < ' ' && !(value >= '\t' && value <= '\r');
            if (control || isUndefined(value)) {
                return false;
            }
            high += value > 127 ? 1 : 0;
        }
        return high * BYTES_PER_HIGH_BYTE <= bytes.length;
    }

    /// The bytes to which Windows-1252 gives no character, and DEL.
    private static boolean isUndefined(int value) {
        return switch (value) {
            case 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    private static int indexOfNul(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int lineOfByte(byte[] bytes, int index) {
        return lineAfter(new String(bytes, 0, index, StandardCharsets.ISO_8859_1));
    }

    private static int lineAfter(String before) {
        int line = 1;
        for (int at = 0; at < before.length(); at++) {
            boolean lineFeedOfPair =
                    before.charAt(at) == '\n' && at > 0 && before.charAt(at - 1) == '\r';
            boolean lineEnd = before.charAt(at) == '\n' || before.charAt(at) == '\r';
            line += lineEnd && !lineFeedOfPair ? 1 : 0;
        }
        return line;
    }

    private static StudioFault.Input unreadable(String file, int line) {
        return new StudioFault.Input(
                "script.encoding",
                "This line holds bytes that are no text in UTF-8.",
                "Open the file in an editor and save it as UTF-8.",
                new Place(file, line));
    }
}
