package studio.longplay.engine.sfx.bank;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Bytes of a file at any place.
final class FileBytes {
    private final FileChannel file;
    private final long size;

    FileBytes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /// @throws EOFException if there are not so many
    ByteBuffer at(long place, int count, ByteOrder order) throws IOException {
        if (place < 0 || count < 0 || place > size - count) {
            throw new EOFException("after the end of the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
        long from = place;
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, from);
            if (read < 0) {
                throw new EOFException("after the end of the file");
            }
            from += read;
        }
        return bytes.flip();
    }

    /// As many as there are, at most so many.
    ByteBuffer some(long place, int most, ByteOrder order) throws IOException {
        long from = Math.clamp(place, 0, size);
        return at(from, (int) Math.min(most, size - from), order);
    }

    /// The next letters of a buffer, up to a null byte.
    static String letters(ByteBuffer bytes, int count) {
        byte[] taken = new byte[Math.min(count, bytes.remaining())];
        bytes.get(taken);
        int end = 0;
        while (end < taken.length && taken[end] != 0) {
            end++;
        }
        return new String(taken, 0, end, StandardCharsets.UTF_8);
    }
}
