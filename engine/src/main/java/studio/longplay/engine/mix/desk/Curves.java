package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.time.SampleRate;

/// What equalizers and compressors do to a tone, for drawing: the very curves that are heard.
public final class Curves {
    private Curves() {}

    /// How much an equalizer lifts each tone, in dB.
    ///
    /// @param hertz the tones, 0 to half the rate
    /// @param liftsDb for the results, as long as `hertz`
    public static void fill(
            Equalizer equalizer, SampleRate rate, double[] hertz, double[] liftsDb) {
        for (int i = 0; i < hertz.length; i++) {
            liftsDb[i] = 0;
        }
        for (Band band : equalizer.bands()) {
            Biquad filter = Biquad.of(band, rate);
            for (int i = 0; i < hertz.length; i++) {
                liftsDb[i] += filter.gainDbAt(hertz[i], rate);
            }
        }
    }

    /// The level that comes out of a compressor for a steady one that goes in, in dB of full scale.
    public static double outputDb(Compressor compressor, double inputDb) {
        double over = inputDb - compressor.thresholdDb() + compressor.kneeDb() / 2;
        double inKnee = Math.clamp(over, 0, compressor.kneeDb());
        double slope = 1 - 1 / compressor.ratio();
        double bent = inKnee == 0 ? 0 : inKnee * inKnee / (2 * compressor.kneeDb());
        double above = Math.max(over - compressor.kneeDb(), 0);
        return inputDb + compressor.makeupDb() - slope * (bent + above);
    }
}
