package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Reads a WAV file (RIFF or RF64; 16 or 24 bits, or 32-bit float) from any sample on, without
/// allocating: the caller gives the planar arrays.
///
/// Not safe for use by two threads at once.
public final class WavReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String NO_SUCH_CHANNELS = "it names channels that cannot be";

    private final Path file;
    private final FileChannel channel;
    private final WavLayout layout;
    private final HeardChannels heard;
    private final WavFormat format;
    private @Nullable ByteBuffer buffer;

    private WavReader(Path file, FileChannel channel, WavLayout layout)
            throws IOException, StudioFault {
        this.file = file;
        this.channel = channel;
        this.layout = layout;
        int stored = layout.format().channels();
        Optional<byte[]> chunk = layout.chunk(file, channel, HeardChannels.CHUNK);
        this.heard =
                chunk.isEmpty()
                        ? HeardChannels.all(stored)
                        : HeardChannels.read(chunk.get(), stored)
                                .orElseThrow(() -> WavLayout.damaged(file, NO_SUCH_CHANNELS));
        this.format = heard.whole(layout.format());
    }

    /// Opens a file and reads where everything in it stands.
    ///
    /// @throws StudioFault `wav.missing`, `wav.damaged` (not a WAV, or shorter than it says),
    ///   `wav.unsupported` (another sample format or rate), `wav.unreadable`
    public static WavReader open(Path file) throws StudioFault {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            boolean opened = false;
            try {
                WavReader reader = new WavReader(file, channel, WavLayout.read(file, channel));
                opened = true;
                return reader;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } catch (EOFException e) {
            throw WavLayout.damaged(file, "it ends inside its own description");
        } catch (NoSuchFileException e) {
            throw new StudioFault.Media(
                    "wav.missing",
                    "The sound file " + file + " is missing.",
                    "Put it back or choose another, then start again.",
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// What can be read; the file itself may have fewer channels, see [#isHeard].
    public WavFormat format() {
        return format;
    }

    /// Whether anything may be heard in a channel; what is not is read as silence.
    public boolean isHeard(int channel) {
        return heard.has(channel);
    }

    /// Samples of each channel.
    public long length() {
        return layout.samples();
    }

    /// The bytes of the first chunk of that four-letter name, if there is one.
    ///
    /// @throws StudioFault `wav.unreadable` if the disk fails, `wav.damaged` if it is over 64 MB
    public Optional<byte[]> chunk(String id) throws StudioFault {
        try {
            return layout.chunk(file, channel, id);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Reads up to `count` samples of each channel into `planar[channel][offset]` and onwards.
    ///
    /// @param atSample the first sample wanted, from 0
    /// @return how many were read: fewer than `count` only at the file's end, 0 past it
    public int read(long atSample, float[][] planar, int offset, int count) throws StudioFault {
        if (atSample < 0 || planar.length != format().channels()) {
            throw new IllegalArgumentException(
                    "sample " + atSample + " of " + planar.length + " channels in " + file);
        }
        int wanted = Math.clamp(layout.samples() - atSample, 0, count);
        int sampleBytes = layout.format().bytesPerSample();
        float[][] stored = heard.pick(planar);
        heard.silence(planar, offset, offset + wanted);
        long at = layout.dataAt() + atSample * sampleBytes;
        ByteBuffer bytes = buffer();
        int done = 0;
        while (done < wanted) {
            int step = Math.min(bytes.capacity() / sampleBytes, wanted - done);
            fill(bytes.clear().limit(step * sampleBytes), at + (long) done * sampleBytes);
            WavSamples.decode(format.encoding(), bytes, stored, offset + done, step);
            done += step;
        }
        return wanted;
    }

    /// Made at the first read: many files are opened only to be looked at.
    private ByteBuffer buffer() {
        ByteBuffer bytes = buffer;
        if (bytes == null) {
            int size = BUFFER_BYTES - BUFFER_BYTES % layout.format().bytesPerSample();
            bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
            buffer = bytes;
        }
        return bytes;
    }

    private void fill(ByteBuffer bytes, long at) throws StudioFault {
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw WavLayout.damaged(file, "it became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        bytes.flip();
    }

    @Override
    public void close() throws StudioFault {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StudioFault unreadable(Path file, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(cause);
            throw cancelled;
        }
        return new StudioFault.Media(
                "wav.unreadable",
                "The sound file " + file + " could not be read.",
                "Check the disk and that the file may be read, then start again.",
                cause);
    }
}
