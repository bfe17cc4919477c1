package studio.longplay.engine.mix.desk;

/// Gives back samples after a fixed time; is read, then written, in stretches no longer than that
/// time.
final class DelayLine {
    private final float[] ring;
    private int at;

    /// @param length samples, 1 or more
    DelayLine(int length) {
        this.ring = new float[length];
    }

    int length() {
        return ring.length;
    }

    /// The next samples to come out, into `out[0..count)`.
    void read(float[] out, int count) {
        int first = Math.min(count, ring.length - at);
        System.arraycopy(ring, at, out, 0, first);
        System.arraycopy(ring, 0, out, first, count - first);
    }

    /// What goes in in the place of those just read.
    void write(float[] in, int count) {
        int first = Math.min(count, ring.length - at);
        System.arraycopy(in, 0, ring, at, first);
        System.arraycopy(in, first, ring, 0, count - first);
        at += count;
        if (at >= ring.length) {
            at -= ring.length;
        }
    }
}
