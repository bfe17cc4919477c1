package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;
import static studio.longplay.engine.voice.sing.VoiceFrames.SIZE;

import java.util.Arrays;

/// What singing does to the sound of a throat: a tilt that comes with effort, and the singer's
/// formant around 3 kHz (J. Sundberg 1974, "Articulatory interpretation of the singing formant"),
/// which also carries consonants over an accompaniment.
final class Timbre {
    private static final double FORMANT_HZ = 3_000;
    private static final double FORMANT_WIDTH_HZ = 900;
    private static final double FORMANT_DB = 2;
    private static final double TILT_DB_PER_OCTAVE = 0.7;
    private static final double TILT_FROM_HZ = 500;
    private static final double NATURAL = StrictMath.log(10) / 20;

    private final double[] always = new double[SIZE / 2 + 1];
    private final double[] withEffort = new double[SIZE / 2 + 1];

    /// @param brightDb brighter by this much at 4 kHz against 500 Hz, negative is darker
    Timbre(double brightDb) {
        Arrays.setAll(always, k -> NATURAL * brightDb / 3 * octaves(hertz(k)));
        Arrays.setAll(
                withEffort,
                k -> NATURAL * (TILT_DB_PER_OCTAVE * octaves(hertz(k)) + formantDb(hertz(k))));
    }

    private static double hertz(int bin) {
        return bin * (double) RATE_HZ / SIZE;
    }

    private static double octaves(double hertz) {
        double ratio = Math.clamp(hertz / TILT_FROM_HZ, 1.0, 8.0);
        return StrictMath.log(ratio) / StrictMath.log(2);
    }

    private static double formantDb(double hertz) {
        double away = (hertz - FORMANT_HZ) / FORMANT_WIDTH_HZ;
        return FORMANT_DB * StrictMath.exp(-away * away);
    }

    /// What is added to the natural logarithm of the amplitude of a bin.
    double logGain(int bin, double effort) {
        return always[bin] + effort * withEffort[bin];
    }
}
