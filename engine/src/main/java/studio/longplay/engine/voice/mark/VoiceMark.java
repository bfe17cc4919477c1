package studio.longplay.engine.voice.mark;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SampleSource;

import java.util.Arrays;

/// Writes the synthetic-speech mark into speech: inaudible, and found again by [MarkDetector] after
/// lossy coding, under music and in pieces.
///
/// Tiles of time and frequency are made a little louder or softer (0.3 to 2.5 dB) in a
/// pseudo-random pattern that repeats every 2.13 seconds (spread spectrum: Cox et al. 1997; in the
/// log spectrum: Kirovski and Malvar 2003; patchwork: Bender et al. 1996), each only as much as a
/// model of hearing hides. In silence nothing is added. Phase and pitch stay as they are.
///
/// The pattern is no secret: it marks what honest programs make and proves nothing about a file
/// without one. Speech that is marked already is better not marked again: of two marks in one place
/// only the stronger is read.
public final class VoiceMark {
    /// Raised whenever the same sound would get another mark.
    public static final String VERSION = "1";

    /// After so many samples the pattern begins again.
    public static final int PERIOD_SAMPLES = MarkGrid.PERIOD;

    private static final int MOST_SAMPLES = 16 * Embedding.PAIR;

    private VoiceMark() {}

    /// A take with the mark, counted from its first sample.
    ///
    /// @param take mono, 48 kHz; stays as it is
    public static float[] mark(float[] take, MarkPayload payload) {
        return mark(take, 0, payload);
    }

    /// A take with the mark it gets as a part of a longer sound. Takes that are marked so and put
    /// where they were meant to be are in step, however short each is, and are found together.
    ///
    /// @param take mono, 48 kHz; stays as it is
    /// @param startSample where in the longer sound it begins; only the remainder by
    ///   [#PERIOD_SAMPLES] matters
    public static float[] mark(float[] take, long startSample, MarkPayload payload) {
        float[] marked = take.clone();
        Pass pass = new Pass(payload);
        int start = (int) Math.floorMod(startSample, (long) PERIOD_SAMPLES);
        for (int at = 0; at < take.length; at += MOST_SAMPLES) {
            int count = Math.min(MOST_SAMPLES, take.length - at);
            pass.seek((long) start + at, count);
            copy(take, pass.from - start, pass.sound, pass.needed);
            pass.addTo(marked, at, count);
        }
        return marked;
    }

    private static void copy(float[] take, long from, float[] into, int count) {
        Arrays.fill(into, 0, count, 0);
        int first = (int) Math.max(from, 0);
        int end = (int) Math.min(from + count, take.length);
        System.arraycopy(take, first, into, (int) (first - from), Math.max(0, end - first));
    }

    /// A source that reads as the given one with the mark, counted from its sample 0.
    ///
    /// Any stretch reads the same however it is asked for; memory is constant. Not for two threads
    /// at once.
    ///
    /// @param source stereo, 48 kHz, with speech alone: the dialogue stem
    public static SampleSource mark(SampleSource source, MarkPayload payload) {
        return new Marked(source, payload);
    }

    private static final class Marked implements SampleSource {
        private final SampleSource source;
        private final Pass left;
        private final Pass right;

        Marked(SampleSource source, MarkPayload payload) {
            this.source = source;
            left = new Pass(payload);
            right = new Pass(payload);
        }

        @Override
        public void read(long atSample, float[][] planar, int offset, int count)
                throws StudioFault {
            source.read(atSample, planar, offset, count);
            float[][] sound = {left.sound, right.sound};
            int done = 0;
            while (done < count) {
                int step = Math.min(MOST_SAMPLES, count - done);
                left.seek(atSample + done, step);
                right.seek(atSample + done, step);
                source.read(left.from, sound, 0, left.needed);
                left.addTo(planar[0], offset + done, step);
                right.addTo(planar[1], offset + done, step);
                done += step;
            }
        }
    }

    /// The buffers of one channel, and where in the sound they stand.
    private static final class Pass {
        private static final int SPACE =
                MOST_SAMPLES + 4 * Embedding.PAIR + Embedding.BEFORE + Embedding.AFTER;

        private final Embedding embedding;
        private final float[] sound = new float[SPACE];
        private final double[] mark = new double[SPACE];
        private long at;
        private long from;
        private int stretch;
        private int needed;
        private int skipped;

        Pass(MarkPayload payload) {
            embedding = new Embedding(payload);
        }

        /// Finds which samples of the sound are needed for some samples of the mark.
        void seek(long wanted, int count) {
            at = Math.floorDiv(wanted - Embedding.GATE, Embedding.PAIR) * Embedding.PAIR;
            long end = -Math.floorDiv(-(wanted + count + Embedding.GATE), Embedding.PAIR);
            stretch = (int) (end * Embedding.PAIR - at);
            from = at - Embedding.BEFORE;
            needed = Embedding.BEFORE + stretch + Embedding.AFTER;
            skipped = (int) (wanted - from);
        }

        void addTo(float[] samples, int offset, int count) {
            embedding.find(sound, at, stretch, mark);
            for (int i = 0; i < count; i++) {
                samples[offset + i] = (float) (samples[offset + i] + mark[skipped + i]);
            }
        }
    }
}
