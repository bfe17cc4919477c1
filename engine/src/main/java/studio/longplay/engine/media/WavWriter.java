package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

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
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
/// Long silence takes no room on disks that can keep holes in a file; it reads as zeros.
///
/// Not safe for use by two threads at once.
public final class WavWriter implements AutoCloseable {
    private static final long RIFF_LIMIT_BYTES = 0xFFFF_FFFFL;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] ZEROS = new byte[BUFFER_BYTES];

    private final Path file;
    private final Path partial;
    private final WavFormat format;
    private final HeardChannels heard;
    private final long riffLimitBytes;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final List<Chunk> before = new ArrayList<>();
    private final List<Chunk> after = new ArrayList<>();
    private long samples;
    private long announced = -1;
    private @Nullable HashedSound digest;
    private String sha256 = "";
    private boolean started;
    private boolean discarded;
    private boolean failed;
    private boolean completed;
    private boolean closed;

    /// What fills a file in [#write(Path, WavFormat, Content)].
    @FunctionalInterface
    public interface Content {
        void into(WavWriter writer) throws StudioFault;
    }

    private WavWriter(Path file, WavFormat whole, HeardChannels heard, long riffLimitBytes)
            throws StudioFault {
        this.file = file.toAbsolutePath();
        this.partial =
                this.file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        this.format = heard.stored(whole);
        this.heard = heard;
        if (!heard.isAll()) {
            before.add(new Chunk(HeardChannels.CHUNK, heard.chunk()));
        }
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
        return create(file, format, RIFF_LIMIT_BYTES);
    }

    /// As [#create(Path, WavFormat)], turning into RF64 beyond a smaller size, for tests.
    static WavWriter create(Path file, WavFormat format, long riffLimitBytes) throws StudioFault {
        return new WavWriter(file, format, HeardChannels.all(format.channels()), riffLimitBytes);
    }

    /// Writes a whole file; nothing stands there if the content throws.
    public static void write(Path file, WavFormat format, Content content) throws StudioFault {
        write(file, format, new BitSet(), content);
    }

    /// The same for a file of ours in which some channels are silent from end to end: they are left
    /// out of it. [WavReader] gives them back; other programs see fewer channels.
    ///
    /// @param silent the numbers of the channels in which nothing but zero is written
    public static void write(Path file, WavFormat format, BitSet silent, Content content)
            throws StudioFault {
        HeardChannels heard = HeardChannels.without(format.channels(), silent);
        try (WavWriter writer = new WavWriter(file, format, heard, RIFF_LIMIT_BYTES)) {
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

    /// Says how long the file will be: then its SHA-256 is made while it is written, and nobody has
    /// to read it again. To be called before the first sample, after all chunks.
    ///
    /// @param length samples of each channel, exactly
    public void announce(long length) {
        announce(length, SilentFiles.NONE);
    }

    /// As [#announce(long)].
    ///
    /// @param known asked for the SHA-256 if nothing is heard in the file
    public void announce(long length, SilentFiles known) {
        if (started) {
            throw new IllegalStateException("samples were written to " + file);
        }
        announced = length;
        digest = new HashedSound(known);
    }

    /// The SHA-256 of the whole file in lower-case hex, once it is complete; empty if its length
    /// was not announced.
    public Optional<String> sha256() {
        return sha256.isEmpty() ? Optional.empty() : Optional.of(sha256);
    }

    /// Appends `count` samples of each channel, from `planar[channel][offset]` on.
    ///
    /// Whole numbers are rounded to the nearest and held within full scale; dither is the caller's.
    public void write(float[][] planar, int offset, int count) throws StudioFault {
        int channels = heard.whole(format).channels();
        if (planar.length != channels) {
            throw new IllegalArgumentException(
                    planar.length + " channels given, " + channels + " expected");
        }
        heard.require(planar, offset, offset + count);
        float[][] stored = heard.pick(planar);
        try {
            start();
            int done = 0;
            while (done < count) {
                if (!buffer.hasRemaining()) {
                    drain();
                }
                int room = buffer.remaining() / format.bytesPerSample();
                int step = Math.min(room, count - done);
                WavSamples.encode(format.encoding(), stored, offset + done, step, buffer);
                done += step;
            }
            samples += count;
        } catch (IOException e) {
            failed = true;
            throw fault(e);
        }
    }

    /// Appends `count` samples of silence to each channel.
    public void silence(long count) throws StudioFault {
        try {
            start();
            long left = count * format.bytesPerSample();
            while (left > 0) {
                if (!buffer.hasRemaining()) {
                    drain();
                }
                int step = (int) Math.min(left, buffer.remaining());
                buffer.put(ZEROS, 0, step);
                left -= step;
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

    /// Completes the sizes and flushes to the disk, whether the file is kept or not. Nothing can be
    /// appended then; closing only gives the file its name.
    public void complete() throws StudioFault {
        try {
            start();
            finish();
        } catch (IOException e) {
            failed = true;
            throw fault(e);
        }
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
            if (!discarded && !failed && !completed) {
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
            ByteBuffer opening = WavHeader.opening(format, before);
            if (announced >= 0) {
                for (WavHeader.Patch patch : patches(opening.remaining(), announced)) {
                    opening.put((int) patch.at(), patch.bytes(), 0, patch.bytes().remaining());
                }
            }
            writeAll(opening);
        }
    }

    private List<WavHeader.Patch> patches(long headBytes, long length) {
        long dataBytes = length * format.bytesPerSample();
        long tailBytes = after.stream().mapToInt(Chunk::paddedBytes).sum();
        long fileBytes = headBytes + dataBytes + dataBytes % 2 + tailBytes;
        return WavHeader.patches(format, headBytes, length, fileBytes, riffLimitBytes);
    }

    private void finish() throws IOException, StudioFault {
        drain();
        long headBytes = WavHeader.openingBytes(format, before);
        long dataBytes = samples * format.bytesPerSample();
        if (dataBytes % 2 != 0) {
            writeAll(ByteBuffer.allocate(1));
        }
        for (Chunk chunk : after) {
            writeAll(chunk.bytes());
        }
        if (channel.size() < channel.position()) {
            channel.write(ByteBuffer.allocate(1), channel.position() - 1);
        }
        HashedSound seen = digest;
        if (seen == null) {
            for (WavHeader.Patch patch : patches(headBytes, samples)) {
                channel.write(patch.bytes(), patch.at());
            }
        } else if (samples != announced || !after.isEmpty()) {
            throw new IllegalStateException(
                    announced + " samples announced for " + file + ", " + samples + " written");
        } else {
            sha256 = seen.sha256();
        }
        channel.force(true);
        completed = true;
    }

    private void settle() throws StudioFault {
        try {
            if (discarded || failed || !completed) {
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
        if (isSilent(buffer)) {
            if (digest != null) {
                digest.silence(buffer.remaining());
            }
            channel.position(channel.position() + buffer.remaining());
        } else {
            writeAll(buffer);
        }
        buffer.clear();
    }

    private static boolean isSilent(ByteBuffer bytes) {
        return bytes.mismatch(ByteBuffer.wrap(ZEROS, 0, bytes.remaining())) < 0;
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        if (digest != null) {
            digest.take(bytes);
        }
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
