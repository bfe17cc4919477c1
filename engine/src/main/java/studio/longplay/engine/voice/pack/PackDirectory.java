package studio.longplay.engine.voice.pack;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Looks into a zip file's central directory (APPNOTE.TXT 4.3.12) for what Java's own reader does
/// not tell: links, encryption, and more entries than a pack may have, before anything is opened.
final class PackDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int MOST_ENTRY_BYTES = 1 << 10;
    private static final int UNIX = 3;
    private static final int FILE_TYPE_SHIFT = 28;
    private static final int REGULAR_FILE = 8;

    private PackDirectory() {}

    /// @throws StudioFault.Input `pack.broken`, `pack.hostile`, `pack.too-large`
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    static void check(Path pack, PackLimits limits) throws StudioFault {
        String file = String.valueOf(pack.getFileName());
        try (FileChannel channel = FileChannel.open(pack, StandardOpenOption.READ)) {
            ByteBuffer end = end(channel);
            if (end.getInt(0) != END_SIGNATURE || end.getShort(20) != 0) {
                throw PackFaults.broken(file, "its end is missing");
            }
            int count = Short.toUnsignedInt(end.getShort(10));
            long bytes = Integer.toUnsignedLong(end.getInt(12));
            long from = Integer.toUnsignedLong(end.getInt(16));
            if (count > limits.entries()) {
                throw PackFaults.tooLarge(
                        file, "it holds more than " + limits.entries() + " files");
            }
            if (bytes > (long) count * MOST_ENTRY_BYTES || from + bytes > channel.size()) {
                throw PackFaults.broken(file, "its list of files is damaged");
            }
            checkEntries(file, read(channel, from, (int) bytes), count);
        } catch (IOException e) {
            throw DiskFault.reading(pack, e);
        }
    }

    /// The record at the very end: our packs have no comment, in which another end could hide.
    private static ByteBuffer end(FileChannel channel) throws IOException {
        return channel.size() < END_BYTES
                ? ByteBuffer.allocate(END_BYTES)
                : read(channel, channel.size() - END_BYTES, END_BYTES);
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw new IOException("it became shorter while it was read");
            }
            at += count;
        }
        return buffer.flip();
    }

    private static void checkEntries(String file, ByteBuffer entries, int count)
            throws StudioFault {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_BYTES > entries.limit() || entries.getInt(at) != ENTRY_SIGNATURE) {
                throw PackFaults.broken(file, "its list of files is damaged");
            }
            boolean unix = entries.get(at + 5) == UNIX;
            int type = entries.getInt(at + 38) >>> FILE_TYPE_SHIFT;
            if (unix && type != 0 && type != REGULAR_FILE) {
                throw PackFaults.hostile(file, "it holds a link or another special file");
            }
            if ((entries.getShort(at + 8) & 1) != 0) {
                throw PackFaults.broken(file, "it is encrypted");
            }
            int name = Short.toUnsignedInt(entries.getShort(at + 28));
            int extra = Short.toUnsignedInt(entries.getShort(at + 30));
            int comment = Short.toUnsignedInt(entries.getShort(at + 32));
            at += ENTRY_BYTES + name + extra + comment;
        }
    }
}
