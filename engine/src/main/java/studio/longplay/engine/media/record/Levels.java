package studio.longplay.engine.media.record;

import java.util.concurrent.atomic.AtomicInteger;

/// How loud an input is now, for a meter: written block by block by the thread that listens, read
/// by any other. Neither waits or allocates.
public final class Levels {
    /// From here on a sample counts as clipped: the highest value that 16 bits hold is 0.99997.
    static final float CLIPPED = 0.999f;

    private final AtomicInteger peakBits = new AtomicInteger();
    private volatile float rms;
    private volatile boolean clipped;

    /// Levels of silence.
    public Levels() {}

    void take(float[] block, int count) {
        float peak = 0;
        double energy = 0;
        for (int i = 0; i < count; i++) {
            float sample = Math.abs(block[i]);
            peak = Math.max(peak, sample);
            energy += (double) sample * sample;
        }
        rms = count == 0 ? 0 : (float) Math.sqrt(energy / count);
        // Floats that are not negative stand in the order of their bits.
        peakBits.accumulateAndGet(Float.floatToRawIntBits(peak), Math::max);
        if (peak >= CLIPPED) {
            clipped = true;
        }
    }

    void silence() {
        rms = 0;
        peakBits.set(0);
    }

    /// The highest peak since it was last asked for, in dB full scale; negative infinity for
    /// silence.
    public double takePeakDb() {
        return decibels(Float.intBitsToFloat(peakBits.getAndSet(0)));
    }

    /// The root mean square of the last block, in dB full scale; negative infinity for silence.
    public double rmsDb() {
        return decibels(rms);
    }

    /// Whether a sample reached full scale since the lamp was last put out.
    public boolean isClipped() {
        return clipped;
    }

    /// Puts the lamp out.
    public void clearClip() {
        clipped = false;
    }

    /// @param amplitude 0 or more, 1 is full scale
    static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }
}
