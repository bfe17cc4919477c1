package studio.longplay.app.inspector;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;

/// How far speech stands above what sounds under it.
///
/// @param overLu loudness of the speech less that of music and effects, BS.1770, in LU; infinite
///   where nothing sounds under it
record Bed(double overLu) {
    private static final double CLEAR_LU = 8;
    private static final double TIGHT_LU = 4;
    private static final int BLOCK_SAMPLES = 4800;
    private static final double SILENT_LUFS = -70;

    /// A meter needs its first window full.
    private static final MediaTime SHORTEST = MediaTime.ofMillis(900);

    /// How easily it is understood.
    enum Verdict {
        CLEAR,
        TIGHT,
        HARD
    }

    /// What is to be measured: the same always gives the same.
    ///
    /// @param stems the mixed scene, eight channels
    /// @param range of the line in its scene
    /// @param speech the stem the line is heard in
    /// @param speechGainDb what the project's fader adds to it
    /// @param musicGainDb what the fader adds to the music
    /// @param effectsGainDb what the fader adds to the effects
    record Wanted(
            Path stems,
            TimeRange range,
            Stem speech,
            double speechGainDb,
            double musicGainDb,
            double effectsGainDb) {}

    Verdict verdict() {
        if (overLu >= CLEAR_LU) {
            return Verdict.CLEAR;
        }
        return overLu >= TIGHT_LU ? Verdict.TIGHT : Verdict.HARD;
    }

    boolean isAlone() {
        return Double.isInfinite(overLu);
    }

    /// Measures; reads the range of the line, some hundreds of times as fast as it plays.
    ///
    /// @throws StudioFault where the scene's sound cannot be read
    static Bed measure(Wanted wanted) throws StudioFault {
        LoudnessMeter speech = LoudnessMeter.withoutPeaks(SampleRate.HZ_48000, 2);
        LoudnessMeter bed = LoudnessMeter.withoutPeaks(SampleRate.HZ_48000, 2);
        MediaTime length = wanted.range().duration().max(SHORTEST);
        long from = wanted.range().start().toSamplesFloor(SampleRate.HZ_48000);
        long to = wanted.range().start().plus(length).toSamplesFloor(SampleRate.HZ_48000);
        float[][] eight = new float[Stem.CHANNELS][BLOCK_SAMPLES];
        float[][] two = new float[2][BLOCK_SAMPLES];
        try (WavReader stems = WavReader.open(wanted.stems())) {
            for (long at = from; at < to; at += BLOCK_SAMPLES) {
                int wish = (int) Math.min(BLOCK_SAMPLES, to - at);
                int count = stems.read(at, eight, 0, wish);
                sum(eight, two, count, wanted.speech(), wanted.speechGainDb(), true);
                speech.process(two, 0, count);
                sum(eight, two, count, Stem.MUSIC, wanted.musicGainDb(), true);
                sum(eight, two, count, Stem.EFFECTS, wanted.effectsGainDb(), false);
                bed.process(two, 0, count);
                if (count < wish) {
                    break;
                }
            }
        }
        double under = bed.integrated();
        double over = speech.integrated();
        return new Bed(
                under < SILENT_LUFS || Double.isNaN(under)
                        ? Double.POSITIVE_INFINITY
                        : over - under);
    }

    private static void sum(
            float[][] eight, float[][] two, int count, Stem stem, double gainDb, boolean fresh) {
        float gain = (float) StrictMath.pow(10, gainDb / 20);
        for (int side = 0; side < 2; side++) {
            float[] from = eight[stem.leftChannel() + side];
            for (int i = 0; i < count; i++) {
                two[side][i] = (fresh ? 0 : two[side][i]) + from[i] * gain;
            }
        }
    }
}
