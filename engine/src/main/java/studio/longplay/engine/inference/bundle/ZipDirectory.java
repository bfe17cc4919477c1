package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Looks into a zip file's central directory for what Java's own reader does not tell: links,
/// encryption, and more entries than a bundle may have, before anything is opened.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16; packed weights are often over 4 GB, so
/// that the records of ZIP64 are read too.
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int WIDE_END_SIGNATURE = 0x06064b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int WIDE_END_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT_BYTES = 1 << 16;
    private static final int MOST_ENTRY_BYTES = 1 << 11;
    private static final int WIDE_COUNT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int FILE_TYPE_SHIFT = 28;
    private static final int REGULAR_FILE = 8;
    private static final int FOLDER = 4;

    /// Where the list of files lies.
    private record Where(long count, long from, long bytes) {}

    private final Path zip;
    private final String name;
    private final BundleLimits limits;

    ZipDirectory(Path zip, BundleLimits limits) {
        this.zip = zip;
        this.name = String.valueOf(zip.getFileName());
        this.limits = limits;
    }

    /// @throws StudioFault.Model `model.bundle-damaged`, `model.bundle-link`, `model.bundle-large`
    /// @throws StudioFault.Resource `store.unreadable`
    void check() throws StudioFault {
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            Where where = where(channel);
            limits.require(name, (int) Math.min(where.count(), Integer.MAX_VALUE), 0);
            boolean damaged =
                    where.from() < 0
                            || where.bytes() < 0
                            || where.bytes() > where.count() * MOST_ENTRY_BYTES
                            || where.from() + where.bytes() > channel.size();
            if (damaged) {
                throw BundleFaults.damaged(name, "its list of files is damaged");
            }
            checkEntries(read(channel, where.from(), (int) where.bytes()), where.count());
        } catch (IOException e) {
            throw BundleFaults.reading(zip, e);
        }
    }

    private Where where(FileChannel channel) throws IOException, StudioFault {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT_BYTES);
        ByteBuffer end = read(channel, size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            boolean whole =
                    end.getInt(at) == END_SIGNATURE
                            && at + END_BYTES + Short.toUnsignedInt(end.getShort(at + 20)) == tail;
            if (whole) {
                return where(channel, end, at, size - tail + at);
            }
        }
        throw BundleFaults.damaged(name, "it is no zip file, or its end is missing");
    }

    private Where where(FileChannel channel, ByteBuffer end, int at, long endAt)
            throws IOException, StudioFault {
        int count = Short.toUnsignedInt(end.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(end.getInt(at + 12));
        long from = Integer.toUnsignedLong(end.getInt(at + 16));
        boolean wide = count == WIDE_COUNT || from == 0xFFFFFFFFL || bytes == 0xFFFFFFFFL;
        if (!wide || endAt < LOCATOR_BYTES) {
            return new Where(count, from, bytes);
        }
        ByteBuffer locator = read(channel, endAt - LOCATOR_BYTES, LOCATOR_BYTES);
        long recordAt = locator.getLong(8);
        boolean there =
                locator.getInt(0) == LOCATOR_SIGNATURE
                        && recordAt >= 0
                        && recordAt <= channel.size() - WIDE_END_BYTES;
        if (!there) {
            return new Where(count, from, bytes);
        }
        ByteBuffer record = read(channel, recordAt, WIDE_END_BYTES);
        if (record.getInt(0) != WIDE_END_SIGNATURE) {
            throw BundleFaults.damaged(name, "its list of files is damaged");
        }
        return new Where(record.getLong(32), record.getLong(48), record.getLong(40));
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

    private void checkEntries(ByteBuffer entries, long count) throws StudioFault {
        int at = 0;
        for (long i = 0; i < count; i++) {
            if (at + ENTRY_BYTES > entries.limit() || entries.getInt(at) != ENTRY_SIGNATURE) {
                throw BundleFaults.damaged(name, "its list of files is damaged");
            }
            int named = Short.toUnsignedInt(entries.getShort(at + 28));
            int extra = Short.toUnsignedInt(entries.getShort(at + 30));
            int comment = Short.toUnsignedInt(entries.getShort(at + 32));
            int next = at + ENTRY_BYTES + named + extra + comment;
            if (next > entries.limit()) {
                throw BundleFaults.damaged(name, "its list of files is damaged");
            }
            boolean unix = entries.get(at + 5) == UNIX;
            int type = entries.getInt(at + 38) >>> FILE_TYPE_SHIFT;
            if (unix && type != 0 && type != REGULAR_FILE && type != FOLDER) {
                byte[] letters = new byte[named];
                entries.get(at + ENTRY_BYTES, letters);
                throw BundleFaults.link(name, new String(letters, StandardCharsets.UTF_8));
            }
            if ((entries.getShort(at + 8) & 1) != 0) {
                throw BundleFaults.damaged(name, "it is encrypted");
            }
            at = next;
        }
    }
}
