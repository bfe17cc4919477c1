package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavReader;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Measures a WAV file for [Peaks]: the finest level from its samples, each other from the one
/// below.
final class PeaksMaker {
    private static final int SAMPLES_PER_BUCKET = 48_000 / Peaks.RATE;
    private static final int BLOCK_BUCKETS = 400;

    /// A level of fewer buckets than this has none above it.
    private static final int FEWEST = 64;

    private final MemorySegment out;
    private final int channels;
    private final long[] lengths;

    private PeaksMaker(MemorySegment out, int channels, long[] lengths) {
        this.out = out;
        this.channels = channels;
        this.lengths = lengths;
    }

    /// Writes the waveform of a 48 kHz WAV; reports seconds.
    static void write(Path wav, Path part, JobContext context) throws StudioFault, IOException {
        try (WavReader reader = WavReader.open(wav);
                FileChannel file =
                        FileChannel.open(
                                part,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                Arena arena = Arena.ofConfined()) {
            int channels = reader.format().channels();
            long[] lengths =
                    lengths(Math.max(1, Math.ceilDiv(reader.length(), SAMPLES_PER_BUCKET)));
            long bytes = Peaks.HEAD_BYTES + 8L * lengths.length;
            for (long length : lengths) {
                bytes += length * channels * Peaks.BUCKET_BYTES;
            }
            MemorySegment out = file.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            PeaksMaker maker = new PeaksMaker(out, channels, lengths);
            maker.writeHead();
            long at = maker.measure(reader, context);
            maker.gather(at);
            out.force();
        }
    }

    private static long[] lengths(long finest) {
        int levels = 1;
        for (long length = finest; length > FEWEST; length = Math.ceilDiv(length, Peaks.GROWTH)) {
            levels++;
        }
        long[] lengths = new long[levels];
        long length = finest;
        for (int level = 0; level < levels; level++) {
            lengths[level] = length;
            length = Math.ceilDiv(length, Peaks.GROWTH);
        }
        return lengths;
    }

    private void writeHead() {
        out.set(Peaks.INT, 0, Peaks.MAGIC);
        out.set(Peaks.INT, 4, Peaks.VERSION);
        out.set(Peaks.INT, 8, channels);
        out.set(Peaks.INT, 12, lengths.length);
        for (int level = 0; level < lengths.length; level++) {
            out.set(Peaks.LONG, Peaks.HEAD_BYTES + 8L * level, lengths[level]);
        }
    }

    /// Measures the finest level.
    ///
    /// @return where the next level begins
    private long measure(WavReader reader, JobContext context) throws StudioFault {
        float[][] block = new float[channels][BLOCK_BUCKETS * SAMPLES_PER_BUCKET];
        long at = Peaks.HEAD_BYTES + 8L * lengths.length;
        long seconds = lengths[0] / Peaks.RATE;
        for (long bucket = 0; bucket < lengths[0]; bucket += BLOCK_BUCKETS) {
            context.checkCancelled();
            int count = reader.read(bucket * SAMPLES_PER_BUCKET, block, 0, block[0].length);
            for (int from = 0; from < Math.max(1, count); from += SAMPLES_PER_BUCKET) {
                int to = Math.min(count, from + SAMPLES_PER_BUCKET);
                for (int channel = 0; channel < channels; channel++) {
                    bucket(block[channel], from, to, at);
                    at += Peaks.BUCKET_BYTES;
                }
            }
            context.progress(new Progress("Waveform", bucket / Peaks.RATE, seconds));
        }
        return at;
    }

    private void bucket(float[] samples, int from, int to, long at) {
        float low = to > from ? samples[from] : 0;
        float high = low;
        double squares = 0;
        for (int i = from; i < to; i++) {
            float sample = samples[i];
            low = Math.min(low, sample);
            high = Math.max(high, sample);
            squares += (double) sample * sample;
        }
        double rms = to > from ? Math.sqrt(squares / (to - from)) : 0;
        put(at, scaled(low), scaled(high), scaled((float) rms));
    }

    private void put(long at, short low, short high, short rms) {
        out.set(Peaks.SHORT, at, low);
        out.set(Peaks.SHORT, at + 2, high);
        out.set(Peaks.SHORT, at + 4, rms);
    }

    private static short scaled(float value) {
        return (short) Math.round(Math.clamp(value, -1f, 1f) * Peaks.SCALE);
    }

    /// Fills the levels above the finest.
    private void gather(long second) {
        long below = Peaks.HEAD_BYTES + 8L * lengths.length;
        long at = second;
        for (int level = 1; level < lengths.length; level++) {
            for (long bucket = 0; bucket < lengths[level]; bucket++) {
                long from = bucket * Peaks.GROWTH;
                long to = Math.min(lengths[level - 1], from + Peaks.GROWTH);
                for (int channel = 0; channel < channels; channel++) {
                    gather(
                            below,
                            from,
                            to,
                            channel,
                            at + (bucket * channels + channel) * Peaks.BUCKET_BYTES);
                }
            }
            below = at;
            at += lengths[level] * channels * Peaks.BUCKET_BYTES;
        }
    }

    private void gather(long below, long from, long to, int channel, long into) {
        short low = Short.MAX_VALUE;
        short high = Short.MIN_VALUE;
        long squares = 0;
        for (long bucket = from; bucket < to; bucket++) {
            long at = below + (bucket * channels + channel) * Peaks.BUCKET_BYTES;
            low = (short) Math.min(low, out.get(Peaks.SHORT, at));
            high = (short) Math.max(high, out.get(Peaks.SHORT, at + 2));
            long rms = out.get(Peaks.SHORT, at + 4);
            squares += rms * rms;
        }
        double rms = Math.sqrt((double) squares / (to - from));
        put(into, low, high, (short) Math.round(rms));
    }
}
