package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavHeader.Chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Writes one WAV file, block by block, of any length: RIFF up to 4 GB, RF64 (EBU Tech 3306)
/// beyond.
///
/// Nothing stands at the file's own name before it is whole: the samples go to a file beside it,
/// which [#close()] completes, flushes to the disk and renames. A writer that failed, or was told
/// to [#discard()], leaves nothing behind. For work that may be cancelled halfway use [#write(Path,
/// WavFormat, Content)], which publishes only what came to its end.
///
/// Not safe for use by two threads at once.
public final class WavWriter implements AutoCloseable {
    private static final long RIFF_LIMIT_BYTES = 0xFFFF_FFFFL;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Path partial;
    private final WavFormat format;
    private final long riffLimitBytes;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final List<Chunk> before = new ArrayList<>();
    private final List<Chunk> after = new ArrayList<>();
    private long samples;
    private boolean started;
    private boolean discarded;
    private boolean failed;
    private boolean closed;

    /// What fills a file in [#write(Path, WavFormat, Content)].
    @FunctionalInterface
    public interface Content {
        void into(WavWriter writer) throws StudioFault;
    }

    private WavWriter(Path file, WavFormat format, long riffLimitBytes) throws StudioFault {
        this.file = file.toAbsolutePath();
        this.partial =
                this.file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        this.format = format;
        this.riffLimitBytes = riffLimitBytes;
        this.buffer =
                ByteBuffer.allocateDirect(BUFFER_BYTES - BUFFER_BYTES % format.bytesPerSample())
                        .order(ByteOrder.LITTLE_ENDIAN);
        try {
            this.channel =
                    FileChannel.open(
                            partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /// Begins a file; an existing one of that name is replaced when this one is closed.
    ///
    /// @throws StudioFault `wav.unwritable` if the folder cannot be written to, `disk.full`
    public static WavWriter create(Path file, WavFormat format) throws StudioFault {
        return new WavWriter(file, format, RIFF_LIMIT_BYTES);
    }

    /// As [#create(Path, WavFormat)], turning into RF64 beyond a smaller size, for tests.
    static WavWriter create(Path file, WavFormat format, long riffLimitBytes) throws StudioFault {
        return new WavWriter(file, format, riffLimitBytes);
    }

    /// Writes a whole file; nothing stands there if the content throws.
    public static void write(Path file, WavFormat format, Content content) throws StudioFault {
        try (WavWriter writer = create(file, format)) {
            writer.discard();
            content.into(writer);
            writer.keep();
        }
    }

    /// Adds a chunk of four-letter name `id`: before the samples while none is written, else after.
    public void chunk(String id, byte[] data) {
        Chunk chunk = new Chunk(id, data.clone());
        (started ? after : before).add(chunk);
    }

    /// Appends `count` samples of each channel, from `planar[channel][offset]` on.
    ///
    /// Whole numbers are rounded to the nearest and held within full scale; dither is the caller's.
    public void write(float[][] planar, int offset, int count) throws StudioFault {
        if (planar.length != format.channels()) {
            throw new IllegalArgumentException(
                    planar.length + " channels given, " + format.channels() + " expected");
        }
        try {
            start();
            int done = 0;
            while (done < count) {
                if (!buffer.hasRemaining()) {
                    drain();
                }
                int room = buffer.remaining() / format.bytesPerSample();
                int step = Math.min(room, count - done);
                WavSamples.encode(format.encoding(), planar, offset + done, step, buffer);
                done += step;
            }
            samples += count;
        } catch (IOException e) {
            failed = true;
            throw fault(e);
        }
    }

    /// Samples of each channel written so far.
    public long length() {
        return samples;
    }

    /// Gives the file up: closing then leaves nothing behind.
    public void discard() {
        discarded = true;
    }

    /// Takes [#discard()] back: closing publishes the file again.
    public void keep() {
        discarded = false;
    }

    /// Completes the sizes, flushes to the disk and gives the file its name. Closing twice is
    /// harmless.
    @Override
    public void close() throws StudioFault {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            if (!discarded && !failed) {
                start();
                finish();
            }
        } catch (IOException e) {
            failed = true;
            throw fault(e);
        } finally {
            settle();
        }
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            writeAll(WavHeader.opening(format, before));
        }
    }

    private void finish() throws IOException {
        drain();
        long headBytes = WavHeader.openingBytes(format, before);
        long dataBytes = samples * format.bytesPerSample();
        if (dataBytes % 2 != 0) {
            writeAll(ByteBuffer.allocate(1));
        }
        for (Chunk chunk : after) {
            writeAll(chunk.bytes());
        }
        for (WavHeader.Patch patch :
                WavHeader.patches(format, headBytes, samples, channel.position(), riffLimitBytes)) {
            channel.write(patch.bytes(), patch.at());
        }
        channel.force(true);
    }

    private void settle() throws StudioFault {
        try {
            if (discarded || failed) {
                Files.deleteIfExists(partial);
            } else {
                Files.move(
                        partial,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        writeAll(buffer);
        buffer.clear();
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private StudioFault fault(IOException cause) {
        return fault(file, cause);
    }

    static StudioFault fault(Path file, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(cause);
            throw cancelled;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("space") || message.contains("quota")) {
            return new StudioFault.Resource(
                    "disk.full",
                    "The disk is full: " + file + " could not be written.",
                    "Free some space or choose another folder, then start again.",
                    cause);
        }
        return new StudioFault.Resource(
                "wav.unwritable",
                "The sound file " + file + " could not be written.",
                "Check that the folder exists and may be written to.",
                cause);
    }
}
