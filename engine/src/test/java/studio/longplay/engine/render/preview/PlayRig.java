package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.mix.Limiter;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A player without its thread: blocks are written when a test says so, into a sink that keeps all
/// of them and hears what the test wants it to have heard.
final class PlayRig implements AutoCloseable {
    /// How much later what is read comes out.
    static final int LATE = new Limiter(SampleRate.HZ_48000, 2, -1).latencySamples();

    final PlayDesk desk = new PlayDesk();
    final PlayMeters meters = new PlayMeters();
    final List<StudioFault> faults = new ArrayList<>();
    final Tape sink = new Tape();
    private final PlayCore core = new PlayCore(desk, meters, faults::add);

    PlayRig(PreviewState state) {
        desk.playInto(sink);
        desk.show(state);
    }

    /// Keeps what was written.
    static final class Tape implements SoundSink {
        float[][] written = new float[2][1 << 16];
        private int count;

        /// How much is written and not heard yet.
        int held;

        @Override
        public void write(float[][] stereo, int many) {
            for (int side = 0; side < 2; side++) {
                if (count + many > written[side].length) {
                    written[side] = Arrays.copyOf(written[side], 2 * written[side].length);
                }
                System.arraycopy(stereo[side], 0, written[side], count, many);
            }
            count += many;
        }

        /// Forgets what was written, to take no more memory.
        void rewind() {
            count = 0;
        }

        @Override
        public long writtenSamples() {
            return count;
        }

        @Override
        public long heardSamples() {
            return Math.max(0, count - held);
        }

        @Override
        public void rest() {}

        @Override
        public void flush() {}

        @Override
        public Optional<String> silentBecause() {
            return Optional.empty();
        }

        @Override
        public void close() {}

        /// The number a coded scene says at a sample written.
        long code(long sample) {
            return Math.round(written[0][(int) sample] * PlayBooth.CODE);
        }

        /// The largest step from one sample to the next between two samples written.
        float largestStep(int from, int to) {
            float largest = 0;
            for (int i = from + 1; i < to; i++) {
                largest = Math.max(largest, Math.abs(written[0][i] - written[0][i - 1]));
            }
            return largest;
        }

        float highest(int from, int to) {
            float highest = 0;
            for (int i = from; i < to; i++) {
                highest =
                        Math.max(
                                highest,
                                Math.max(Math.abs(written[0][i]), Math.abs(written[1][i])));
            }
            return highest;
        }
    }

    /// Writes at least so many samples, fewer only when nothing is left to be written.
    void run(double samples) {
        long end = sink.writtenSamples() + (long) samples;
        try {
            while (core.follow() && sink.writtenSamples() < end) {
                core.writeBlock(sink);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int written() {
        return (int) sink.writtenSamples();
    }

    /// The position in samples.
    double at() {
        MediaTime position = desk.position();
        return position.ticks() / PlayHead.TICKS_PER_SAMPLE;
    }

    @Override
    public void close() {
        core.close();
    }
}
