package studio.longplay.engine.voice.neural.styled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// NumPy's format for one array: a magic word, a version, the length of a head in words, and the
/// numbers.
///
/// Source: NumPy Enhancement Proposal 1.
final class NumberArray {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_AT = 6;
    private static final int LENGTH_AT = 8;

    private NumberArray() {}

    /// The numbers of an array of 32-bit floats, row by row.
    ///
    /// @throws IOException if it is none
    static ByteBuffer floats(byte[] file) throws IOException {
        if (file.length < LENGTH_AT + Integer.BYTES) {
            throw new IOException("no array");
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (file[i] != MAGIC[i]) {
                throw new IOException("no array");
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = bytes.get(VERSION_AT) == 1;
        long length =
                first
                        ? Short.toUnsignedLong(bytes.getShort(LENGTH_AT))
                        : Integer.toUnsignedLong(bytes.getInt(LENGTH_AT));
        int from = LENGTH_AT + (first ? Short.BYTES : Integer.BYTES);
        if (from + length > file.length) {
            throw new IOException("an array without an end");
        }
        String head = new String(file, from, (int) length, StandardCharsets.US_ASCII);
        if (!head.contains("<f4") || head.contains("'fortran_order': True")) {
            throw new IOException("other numbers than 32-bit floats");
        }
        return bytes.position(from + (int) length).slice();
    }
}
