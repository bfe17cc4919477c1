package studio.longplay.engine.store.library;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.StoreLock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// All that ever happened in a library, in one order for all processes that share it: a file that
/// only grows. The index is derived from it and can be made again.
///
/// Safe for any number of threads and processes: whoever adds holds a lock, and what was added is
/// on the disk when [#add] returns. A reader sees whole lines only; what a crash left of one is
/// passed over. Price: one flush of the disk for each call of [#add], however much it adds.
public final class LibraryJournal {
    private static final int FIRST_BUFFER_BYTES = 1 << 22;
    private static final int FIRST_LINE_BYTES = 4096;
    private static final int MOST_CHANGES = 4096;

    private final Path file;
    private final StoreLock lock;

    /// @param folder the library's, [studio.longplay.engine.store.Home#library()]
    public LibraryJournal(Path folder) {
        file = folder.resolve("journal.jsonl");
        lock = new StoreLock(folder.resolve("journal.lock"));
    }

    /// What was read.
    ///
    /// @param end where to go on; equal to where it was begun if there was nothing
    record Stretch(List<LibraryChange> changes, long end) {}

    /// Adds changes, all of them or, where the machine loses power, the first few.
    ///
    /// @throws StudioFault.Resource if the disk is full or cannot be written to
    public void add(List<? extends LibraryChange> changes) throws StudioFault {
        StringBuilder lines = new StringBuilder();
        changes.forEach(change -> lines.append(ChangeJson.write(change)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            lock.holding(() -> append(lines));
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private Path append(StringBuilder lines) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = channel.size();
            if (end == 0) {
                lines.insert(
                        0, ChangeJson.write(new LibraryChange.Begin(UUID.randomUUID().toString())));
            } else if (!endsLine(channel, end)) {
                lines.insert(0, '\n');
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return file;
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }

    /// The changes from a place on, at most a few thousand; those that cannot be read are left out.
    ///
    /// @param from 0 or the end of an earlier stretch
    Stretch read(long from) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int capacity = FIRST_BUFFER_BYTES;
            while (true) {
                ByteBuffer buffer = ByteBuffer.allocate(capacity);
                long left = channel.size() - from;
                fill(channel, buffer, from);
                Stretch found = parse(buffer.array(), buffer.position(), from);
                if (found.end > from || left <= capacity) {
                    return found;
                }
                capacity = Math.toIntExact(Math.min(2L * capacity, left));
            }
        } catch (NoSuchFileException nothingYet) {
            return new Stretch(List.of(), 0);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            assert buffer.position() > 0;
        }
    }

    private Stretch parse(byte[] bytes, int filled, long from) throws StudioFault {
        List<LibraryChange> changes = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < filled && changes.size() < MOST_CHANGES; at++) {
            if (bytes[at] == '\n') {
                ChangeJson.read(bytes, start, at - start, file).ifPresent(changes::add);
                start = at + 1;
            }
        }
        return new Stretch(changes, from + start);
    }

    /// The id of the journal, and empty if there is none yet.
    String id() throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(FIRST_LINE_BYTES);
            fill(channel, buffer, 0);
            String line = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            byte[] first = line.lines().findFirst().orElse("").getBytes(StandardCharsets.UTF_8);
            return ChangeJson.read(first, 0, first.length, file)
                    .filter(LibraryChange.Begin.class::isInstance)
                    .map(begin -> ((LibraryChange.Begin) begin).id())
                    .orElse("");
        } catch (NoSuchFileException nothingYet) {
            return "";
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// How long it is.
    long bytes() throws StudioFault {
        try {
            return Files.size(file);
        } catch (NoSuchFileException nothingYet) {
            return 0;
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }
}
