package studio.longplay.engine.voice.transform;

/// Brings takes to one level, so that no voice is louder than another by accident.
public final class Level {
    /// Root mean square of the sounding parts of a take, dB below full scale.
    public static final double SPEECH_DBFS = -20;

    /// The highest sample of a take.
    public static final double PEAK = 0.9;

    private static final int BLOCK = 2_400;

    /// Parts quieter than this below the loudest block are rests.
    private static final double GATE_DB = -30;

    private Level() {}

    /// Changes samples in place: to the speech level plus a gain, then down to the peak where it is
    /// exceeded.
    public static void bring(float[] samples, double gainDb) {
        float factor = factor(samples, gainDb);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= factor;
        }
    }

    /// What [#bring] multiplies samples by; 1 for silence.
    public static float factor(float[] samples, double gainDb) {
        double power = speechPower(samples);
        if (power <= 0) {
            return 1;
        }
        double wanted = StrictMath.pow(10, (SPEECH_DBFS + gainDb) / 20);
        double gain = wanted / StrictMath.sqrt(power);
        return (float) Math.min(gain, PEAK / peak(samples));
    }

    public static double peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /// Mean power of the blocks of 50 ms that are not rests.
    private static double speechPower(float[] samples) {
        int blocks = Math.ceilDiv(samples.length, BLOCK);
        double[] powers = new double[blocks];
        double loudest = 0;
        for (int block = 0; block < blocks; block++) {
            int end = Math.min(samples.length, (block + 1) * BLOCK);
            double sum = 0;
            for (int i = block * BLOCK; i < end; i++) {
                sum += (double) samples[i] * samples[i];
            }
            powers[block] = sum / (end - block * BLOCK);
            loudest = Math.max(loudest, powers[block]);
        }
        double gate = loudest * StrictMath.pow(10, GATE_DB / 10);
        double sum = 0;
        int counted = 0;
        for (double power : powers) {
            if (power > gate) {
                sum += power;
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }
}
