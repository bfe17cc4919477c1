package studio.longplay.engine.inference.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip files byte by byte, so that they can hold what no honest writer puts in one.
final class RawZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int UNIX_MADE = 3 << 8;
    private static final int REGULAR = 0100644;
    private static final int LINK = 0120777;
    private static final int DEFLATED = 8;

    private final List<Entry> entries = new ArrayList<>();

    /// @param size what it is said to be unpacked
    /// @param doubled whether its bytes are those of the entry before
    private record Entry(
            String name, byte[] content, long size, int mode, boolean locked, boolean doubled) {}

    RawZip file(String name, byte[] content) {
        entries.add(new Entry(name, content, content.length, REGULAR, false, false));
        return this;
    }

    RawZip file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// A link, as packers of Unix store it.
    RawZip link(String name, String target) {
        byte[] to = target.getBytes(StandardCharsets.UTF_8);
        entries.add(new Entry(name, to, to.length, LINK, false, false));
        return this;
    }

    /// A file that is said to be of another length.
    RawZip lying(String name, byte[] content, long size) {
        entries.add(new Entry(name, content, size, REGULAR, false, false));
        return this;
    }

    RawZip locked(String name) {
        entries.add(new Entry(name, new byte[4], 4, REGULAR, true, false));
        return this;
    }

    /// Another name for the bytes of the file before.
    RawZip again(String name) {
        Entry last = entries.getLast();
        entries.add(new Entry(name, last.content, last.size, REGULAR, false, true));
        return this;
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] header(Entry entry, byte[] packed, boolean central, int at) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(entry.content);
        ByteBuffer of = little((central ? 46 : 30) + name.length);
        of.putInt(central ? CENTRAL : LOCAL);
        if (central) {
            of.putShort((short) (UNIX_MADE | 20));
        }
        of.putShort((short) 20).putShort((short) (0x800 | (entry.locked ? 1 : 0)));
        of.putShort((short) DEFLATED).putInt(0);
        of.putInt((int) sum.getValue()).putInt(packed.length).putInt((int) entry.size);
        of.putShort((short) name.length).putShort((short) 0);
        if (central) {
            of.putShort((short) 0).putShort((short) 0).putShort((short) 0);
            of.putInt(entry.mode << 16).putInt(at);
        }
        return of.put(name).array();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        int at = 0;
        for (Entry entry : entries) {
            byte[] packed = packed(entry.content);
            if (!entry.doubled) {
                at = out.size();
                out.write(header(entry, packed, false, 0));
                out.write(packed);
            }
            list.write(header(entry, packed, true, at));
        }
        int from = out.size();
        out.write(list.toByteArray());
        ByteBuffer end = little(22).putInt(END).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(list.size()).putInt(from).putShort((short) 0);
        out.write(end.array());
        return out.toByteArray();
    }

    Path write(Path zip) throws IOException {
        return Files.write(zip, bytes());
    }
}
