package studio.longplay.engine.voice.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers the voiced frames of a recording into a profile.
final class ProfileSums {
    private static final double SOUNDING_UNDER_SPEECH_DB = 25;
    private static final double TILT_FROM_HZ = 500;
    private static final double TILT_TO_HZ = 4_000;
    private static final double DB_OF_LOG_POWER = 10 / StrictMath.log(10);

    private ProfileSums() {}

    static AcousticProfile of(SpeechAnalysis speech) {
        PitchCurve pitch = speech.pitch();
        double gate = Levels.speechDbfs(speech.levels()) - SOUNDING_UNDER_SPEECH_DB;
        double[] mean = new double[MelFrames.BANDS];
        int sounding = 0;
        int voiced = 0;
        for (int step = 0; step < speech.mels().steps(); step++) {
            if (speech.levels()[step] < gate) {
                continue;
            }
            sounding++;
            if (pitch.isVoiced(step)) {
                voiced++;
                add(speech.mels().logs(step), mean);
            }
        }
        int frames = Math.max(1, voiced);
        double[] spectrum = Arrays.stream(mean).map(sum -> sum / frames).toArray();
        Formants formants = speech.formants();
        return new AcousticProfile(
                pitch.median(),
                pitch.rangeSemitones(),
                (double) voiced / Math.max(1, sounding),
                formants.hertz(),
                formants.tractLengthCm(),
                tiltDb(spectrum),
                voiced == 0 ? 0 : pitch.harmonicsToNoiseDb(),
                speech.jitterPercent(),
                speech.syllables().perSecond(),
                levelled(spectrum),
                boxed(MelFrames.cepstrum(spectrum)),
                voiced * PitchCurve.STEP_SECONDS);
    }

    private static void add(double[] logs, double[] sums) {
        for (int band = 0; band < sums.length; band++) {
            sums[band] += logs[band];
        }
    }

    /// The straight line through the bands from 500 Hz to 4 kHz, over the three octaves between.
    /// Bands grow wider upwards; what that adds to their power is taken off.
    private static double tiltDb(double[] spectrum) {
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        int count = 0;
        for (int band = 0; band < spectrum.length; band++) {
            double hertz = MelFrames.middleHz(band);
            if (hertz >= TILT_FROM_HZ && hertz <= TILT_TO_HZ) {
                double x = StrictMath.log(hertz / TILT_FROM_HZ) / StrictMath.log(2);
                double y = (spectrum[band] - StrictMath.log(hertz + 700)) * DB_OF_LOG_POWER;
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
                count++;
            }
        }
        return 3 * (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
    }

    private static List<Double> levelled(double[] spectrum) {
        double mean = Arrays.stream(spectrum).average().orElse(0);
        return boxed(Arrays.stream(spectrum).map(log -> (log - mean) * DB_OF_LOG_POWER).toArray());
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
