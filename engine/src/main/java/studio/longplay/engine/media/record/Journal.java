package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SoundConform;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;

/// A WAV that is being recorded: mono, 32-bit float, at the input's rate, in a file of another name
/// beside the one it is to be.
///
/// Its header is put right and the disk is waited for at every [#checkpoint]; what a crash leaves
/// behind [Recordings] finds again. It is locked while it is written, so that nobody takes it for
/// left behind.
final class Journal implements AutoCloseable {
    /// What the name of an unfinished recording ends with.
    static final String SUFFIX = ".recording";

    /// A byte that no file has, so that nobody is kept from reading.
    static final long LOCKED_AT = Long.MAX_VALUE - 1;

    static final int HEAD_BYTES = 58;
    static final int SAMPLE_BYTES = 4;
    private static final int RIFF_SIZE_AT = 4;
    private static final int FACT_AT = 46;
    private static final int DATA_SIZE_AT = 54;
    private static final int FLOAT = 3;
    private static final int BUFFER_SAMPLES = 8192;

    private final Path file;
    private final Path part;
    private final int rateHz;
    private final FileChannel channel;
    private final FileLock lock;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER_SAMPLES * SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long samples;

    private Journal(Path file, int rateHz) throws IOException {
        this.file = file.toAbsolutePath();
        this.rateHz = rateHz;
        part = this.file.resolveSibling(file.getFileName() + SUFFIX);
        Files.createDirectories(Objects.requireNonNull(this.file.getParent()));
        channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        lock = channel.lock(LOCKED_AT, 1, false);
        writeAll(head(rateHz));
        patch(channel, 0);
    }

    /// Begins a recording.
    ///
    /// @param file what it is called when it is whole; folders it needs are created
    /// @throws StudioFault.Resource `record.unwritable` or `disk.full`
    static Journal create(Path file, int rateHz) throws StudioFault {
        try {
            return new Journal(file, rateHz);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    void write(float[] block, int count) throws StudioFault {
        try {
            int done = 0;
            while (done < count) {
                int step = Math.min(count - done, BUFFER_SAMPLES);
                buffer.clear();
                for (int i = 0; i < step; i++) {
                    buffer.putFloat(block[done + i]);
                }
                writeAll(buffer.flip());
                done += step;
                samples += step;
            }
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /// From here on at least what is written now outlives the machine.
    void checkpoint() throws StudioFault {
        try {
            patch(channel, samples);
            channel.force(false);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /// Completes the file and gives it its name. To be called once, and nothing after it.
    ///
    /// @return its length at 48 kHz
    long finish() throws StudioFault {
        try {
            // A disk that became full may have taken half a sample.
            channel.truncate(HEAD_BYTES + samples * SAMPLE_BYTES);
        } catch (IOException e) {
            throw fault(file, e);
        }
        checkpoint();
        close();
        return settle(part, file, rateHz, samples);
    }

    /// Gives it up: nothing is left behind.
    void discard() throws StudioFault {
        close();
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    long samples() {
        return samples;
    }

    @Override
    public void close() throws StudioFault {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /// Makes a file with a right header the finished one, at 48 kHz.
    static long settle(Path part, Path file, int rateHz, long samples) throws StudioFault {
        try {
            if (rateHz == Recorded.RATE_HZ) {
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return samples;
            }
            long conformed = SoundConform.write(part, file, SampleRate.HZ_48000, _ -> {});
            Files.delete(part);
            return conformed;
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /// Whether a file begins as these do.
    static boolean isOne(FileChannel channel) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(HEAD_BYTES);
        channel.read(found, 0);
        String head = new String(found.array(), StandardCharsets.ISO_8859_1);
        return head.startsWith("RIFF") && head.startsWith("data", DATA_SIZE_AT - 4);
    }

    /// Puts the sizes of a header right.
    static void patch(FileChannel channel, long samples) throws IOException {
        long dataBytes = samples * SAMPLE_BYTES;
        put(channel, RIFF_SIZE_AT, HEAD_BYTES - 8 + dataBytes);
        put(channel, FACT_AT, samples);
        put(channel, DATA_SIZE_AT, dataBytes);
    }

    private static void put(FileChannel channel, int at, long value) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        channel.write(bytes.putInt((int) value).flip(), at);
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer head(int rateHz) {
        ByteBuffer out = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        name(out, "RIFF").putInt(0);
        name(out, "WAVE");
        name(out, "fmt ").putInt(18).putShort((short) FLOAT).putShort((short) 1);
        out.putInt(rateHz).putInt(rateHz * SAMPLE_BYTES).putShort((short) SAMPLE_BYTES);
        out.putShort((short) (8 * SAMPLE_BYTES)).putShort((short) 0);
        name(out, "fact").putInt(4).putInt(0);
        name(out, "data").putInt(0);
        return out.flip();
    }

    private static ByteBuffer name(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.US_ASCII));
    }

    static StudioFault.Resource fault(Path file, IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("space") || message.contains("quota")) {
            return new StudioFault.Resource(
                    "disk.full",
                    "The disk is full, so the recording " + file + " ends here.",
                    "Free some space and record on; what was recorded until then is kept.",
                    cause);
        }
        return new StudioFault.Resource(
                "record.unwritable",
                "The recording " + file + " could not be written.",
                "Check that the folder exists and may be written to.",
                cause);
    }
}
