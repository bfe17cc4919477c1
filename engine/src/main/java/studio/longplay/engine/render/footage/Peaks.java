package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The waveform of a sound at every zoom: lowest, highest and mean of what falls into each bucket,
/// in levels whose buckets grow by four.
///
/// The file is mapped, so hours of waveform cost no heap; drawing a screen reads at most five
/// buckets a pixel. Safe for any number of threads.
public final class Peaks {
    /// Buckets per second of the finest level.
    public static final int RATE = 400;

    /// Buckets of one level in a bucket of the next.
    static final int GROWTH = 4;

    /// `LPPK`, version, channels, levels; then buckets of each level, as 64-bit numbers.
    static final int MAGIC = 0x4B50504C;

    static final int VERSION = 1;
    static final int HEAD_BYTES = 16;

    /// Lowest, highest and root mean square, 16 bits each, full scale 32767.
    static final int BUCKET_BYTES = 6;

    static final float SCALE = 32_767;
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final int channels;
    private final long[] lengths;
    private final long[] starts;

    private Peaks(MemorySegment file, int channels, long[] lengths) {
        this.file = file;
        this.channels = channels;
        this.lengths = lengths;
        starts = new long[lengths.length];
        long at = HEAD_BYTES + 8L * lengths.length;
        for (int level = 0; level < lengths.length; level++) {
            starts[level] = at;
            at += lengths[level] * channels * BUCKET_BYTES;
        }
        if (at > file.byteSize()) {
            throw new IllegalArgumentException("a waveform shorter than it says");
        }
    }

    /// Maps a finished waveform.
    ///
    /// @throws StudioFault.Resource `footage.peaks-unreadable`
    public static Peaks open(Path file) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // The window may still draw from it when nobody else wants it: the collector unmaps it.
            MemorySegment mapped =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (mapped.byteSize() < HEAD_BYTES
                    || mapped.get(INT, 0) != MAGIC
                    || mapped.get(INT, 4) != VERSION) {
                throw unreadable(file, null);
            }
            long[] lengths = new long[mapped.get(INT, 12)];
            for (int level = 0; level < lengths.length; level++) {
                lengths[level] = mapped.get(LONG, HEAD_BYTES + 8L * level);
            }
            return new Peaks(mapped, mapped.get(INT, 8), lengths);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static StudioFault unreadable(
            Path file, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "The waveform " + file + " cannot be read.";
        String remedy = "Delete that file; it is made again.";
        return cause == null
                ? new StudioFault.Resource("footage.peaks-unreadable", sentence, remedy)
                : new StudioFault.Resource("footage.peaks-unreadable", sentence, remedy, cause);
    }

    /// One or two.
    public int channels() {
        return channels;
    }

    /// How long the sound is, rounded up to a bucket.
    public MediaTime duration() {
        return new MediaTime(lengths[0] * (MediaTime.TICKS_PER_SECOND / RATE));
    }

    /// One row of a drawing: column i is the i-th stretch of time.
    ///
    /// @param lowest -1 to 1
    /// @param highest -1 to 1
    /// @param rms root mean square, 0 to 1
    // Filled again and again by whoever draws.
    @SuppressWarnings("ArrayRecordComponent")
    public record Columns(float[] lowest, float[] highest, float[] rms) {
        public Columns(int columns) {
            this(new float[columns], new float[columns], new float[columns]);
        }
    }

    /// Fills `count` columns from `from` on; outside of the sound all is 0. Nothing is allocated.
    ///
    /// @param channel from 0
    /// @param perColumn how much time a column stands for, positive
    public void read(int channel, MediaTime from, MediaTime perColumn, int count, Columns into) {
        int level = levelFor(perColumn);
        long ticks = ticksPerBucket(level);
        for (int column = 0; column < count; column++) {
            long start = from.ticks() + column * perColumn.ticks();
            long first = Math.floorDiv(start, ticks);
            long last = Math.max(first, Math.floorDiv(start + perColumn.ticks() - 1, ticks));
            measure(level, channel, first, last, into, column);
        }
    }

    private int levelFor(MediaTime perColumn) {
        int level = 0;
        while (level + 1 < lengths.length && ticksPerBucket(level + 1) <= perColumn.ticks()) {
            level++;
        }
        return level;
    }

    private static long ticksPerBucket(int level) {
        return (MediaTime.TICKS_PER_SECOND / RATE) << (2 * level);
    }

    private void measure(int level, int channel, long first, long last, Columns into, int column) {
        long from = Math.max(0, first);
        long to = Math.min(lengths[level] - 1, last);
        int low = 0;
        int high = 0;
        double square = 0;
        for (long bucket = from; bucket <= to; bucket++) {
            long at = starts[level] + (bucket * channels + channel) * BUCKET_BYTES;
            int lowest = file.get(SHORT, at);
            int highest = file.get(SHORT, at + 2);
            int rms = file.get(SHORT, at + 4);
            low = bucket == from ? lowest : Math.min(low, lowest);
            high = bucket == from ? highest : Math.max(high, highest);
            square += (double) rms * rms;
        }
        into.lowest()[column] = low / SCALE;
        into.highest()[column] = high / SCALE;
        into.rms()[column] = to < from ? 0 : (float) (Math.sqrt(square / (to - from + 1)) / SCALE);
    }
}
