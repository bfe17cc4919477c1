package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.store.AtomicFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A file that only grows: one frame for each record, on the disk before [#append(byte[])] returns.
///
/// Opening it reads all of it. A write that a crash cut short is cut off. Damage in the middle
/// costs the records it hit and no other: the file is set aside, and a new one has the records
/// before and after, with a mark where some are lost.
///
/// It is written through a `RandomAccessFile` and not a channel: an interrupted thread closes its
/// channel, and cancelling a job must not close the journal.
final class Journal implements AutoCloseable {
    /// Raised when an older program could not read the file.
    static final int VERSION = 1;

    private static final byte[] MAGIC = "LPJOURNL".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER_BYTES = 16;

    private final Path file;
    private final RandomAccessFile out;
    private long last;
    private long end;

    private Journal(Path file, RandomAccessFile out, long last) throws IOException {
        this.file = file;
        this.out = out;
        this.last = last;
        this.end = out.length();
    }

    /// An open journal and what was found in it.
    record Opened(Journal journal, JournalScan found, List<Warning> warnings) {
        Opened {
            warnings = List.copyOf(warnings);
        }
    }

    /// Begins a journal.
    ///
    /// @throws StudioFault `store.disk-full`, `store.unwritable`
    static Journal create(Path file) throws StudioFault {
        AtomicFile.write(file, header(VERSION));
        try {
            return new Journal(file, new RandomAccessFile(file.toFile(), "rw"), 0);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Opens a journal and repairs it if it needs to be.
    ///
    /// @param asideName where a damaged file is kept
    /// @throws StudioFault.Input `store.project-newer`
    static Opened open(Path file, Path asideName) throws StudioFault {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            boolean sound = hasHeader(bytes, file);
            JournalScan found = JournalScan.of(bytes, sound ? HEADER_BYTES : 0, !sound);
            List<Warning> warnings = new ArrayList<>();
            if (found.damaged() || found.tail() == JournalScan.Tail.DAMAGED) {
                Files.createDirectories(asideName.getParent());
                Files.copy(file, asideName);
                warnings.add(damage(file, asideName, found));
            }
            if (found.damaged()) {
                AtomicFile.write(file, written(found.frames()));
            } else if (found.tail() != JournalScan.Tail.NONE) {
                cut(file, found.goodBytes());
            }
            RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
            return new Opened(new Journal(file, out, found.last()), found, warnings);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// The sequence of the last record, 0 if there is none.
    long last() {
        return last;
    }

    /// Adds a record; when this returns it is on the disk.
    ///
    /// @return its sequence
    /// @throws StudioFault `store.disk-full`, `store.unwritable`; the record is not in the journal
    ///   then
    long append(byte[] payload) throws StudioFault {
        return append(new Frame(Frame.Kind.RECORD, last + 1, payload));
    }

    /// Marks all records up to `through` as lost; the next has the sequence after it.
    void skipThrough(long through) throws StudioFault {
        append(Frame.lost(last + 1, through));
    }

    private long append(Frame frame) throws StudioFault {
        byte[] bytes = frame.toBytes();
        try {
            out.seek(end);
            out.write(bytes);
            out.getFD().sync();
        } catch (IOException e) {
            throw takenBack(e);
        }
        end += bytes.length;
        last = frame.through();
        return last;
    }

    /// The next record is written over the half one in any case; cutting it off is only tidier.
    private StudioFault takenBack(IOException cause) {
        try {
            out.setLength(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return DiskFault.writing(file, cause);
    }

    private static boolean hasHeader(ByteBuffer bytes, Path file) throws StudioFault.Input {
        if (bytes.limit() < HEADER_BYTES) {
            return false;
        }
        int version = bytes.getInt(MAGIC.length);
        ByteBuffer expected = ByteBuffer.wrap(header(version));
        boolean sound = bytes.slice(0, HEADER_BYTES).equals(expected);
        if (sound && version > VERSION) {
            throw Newer.fault(file);
        }
        return sound;
    }

    private static byte[] header(int version) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(version);
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, header.position());
        return header.putInt((int) checksum.getValue()).array();
    }

    private static byte[] written(List<Frame> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header(VERSION));
        frames.forEach(frame -> bytes.writeBytes(frame.toBytes()));
        return bytes.toByteArray();
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(length);
            out.getFD().sync();
        }
    }

    private static Warning damage(Path file, Path aside, JournalScan found) {
        List<String> lost = new ArrayList<>();
        for (Frame gap : found.newlyLost()) {
            lost.add(
                    gap.sequence() == gap.through()
                            ? "edit " + gap.sequence()
                            : "edits " + gap.sequence() + " to " + gap.through());
        }
        if (found.tail() == JournalScan.Tail.DAMAGED) {
            lost.add("what followed edit " + found.last());
        }
        String which = lost.isEmpty() ? "no edit was lost" : String.join(", ", lost) + " lost";
        return new Warning(
                "store.journal-damaged",
                file.getFileName() + " was damaged on the disk: " + which + ".",
                "The damaged file is kept as " + aside + ".",
                null);
    }

    @Override
    public void close() throws StudioFault {
        try {
            out.close();
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }
}
