package studio.longplay.engine.voice.clean;

import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.List;

/// The built-in speech finder: how much likelier each moment is as speech over noise than as noise
/// alone (J. Sohn, N. Kim & W. Sung 1999, "A statistical model-based voice activity detection"),
/// and not far quieter than the rest of the speech.
public final class LikelihoodSpeechFinder implements SpeechFinder {
    private static final int LOWEST_LINE = 8;
    private static final int HIGHEST_LINE = 214;
    private static final double BEGINS_ABOVE = 0.6;
    private static final double ENDS_BELOW = 0.2;
    private static final double LEAST_UNDER_LOUDEST_DB = 42;
    private static final int BRIDGED_WINDOWS = 14;
    private static final int LEAST_WINDOWS = 6;
    private static final int MARGIN_WINDOWS = 4;
    private static final int WINDOWS_PER_LOOK = 512;

    @Override
    public String id() {
        return "likelihood-1";
    }

    @Override
    public List<SpeechSpan> find(float[] samples, JobContext context) {
        return spans(speech(new Spectrogram(samples), context), samples.length);
    }

    private static boolean[] speech(Spectrogram sound, JobContext context) {
        NoiseTracker tracker = NoiseTracker.begin(sound);
        LogSpectralGain ratios = new LogSpectralGain(-40);
        double[] gains = new double[Spectrogram.LINES];
        double[] odds = new double[sound.windows()];
        double[] levels = new double[sound.windows()];
        double loudest = 0;
        for (int window = 0; window < odds.length; window++) {
            if (window % WINDOWS_PER_LOOK == 0) {
                context.checkCancelled();
            }
            sound.load(window);
            if (NoiseTracker.sounds(sound.power)) {
                tracker.follow(sound.power);
                ratios.of(sound.power, tracker.noise(), gains);
                odds[window] = odds(ratios);
                levels[window] = level(sound.power);
                loudest = Math.max(loudest, levels[window]);
            }
        }
        double gate = loudest * StrictMath.pow(10, -LEAST_UNDER_LOUDEST_DB / 10);
        return decided(odds, levels, gate);
    }

    /// The mean log likelihood ratio over the lines of speech, 200 Hz to 5 kHz.
    private static double odds(LogSpectralGain ratios) {
        double sum = 0;
        for (int k = LOWEST_LINE; k < HIGHEST_LINE; k++) {
            double prior = ratios.prior[k];
            sum += ratios.posterior[k] * prior / (1 + prior) - StrictMath.log(1 + prior);
        }
        return sum / (HIGHEST_LINE - LOWEST_LINE);
    }

    private static double level(double[] power) {
        double sum = 0;
        for (int k = LOWEST_LINE; k < HIGHEST_LINE; k++) {
            sum += power[k];
        }
        return sum;
    }

    /// Begins above one threshold and lasts until below a lower one.
    private static boolean[] decided(double[] odds, double[] levels, double gate) {
        boolean[] speech = new boolean[odds.length];
        boolean on = false;
        for (int window = 0; window < odds.length; window++) {
            on = levels[window] > gate && odds[window] > (on ? ENDS_BELOW : BEGINS_ABOVE);
            speech[window] = on;
        }
        return speech;
    }

    private static List<SpeechSpan> spans(boolean[] speech, int length) {
        List<SpeechSpan> spans = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int window = 0; window <= speech.length; window++) {
            boolean here = window < speech.length && speech[window];
            if (here) {
                start = start < 0 ? window : start;
                last = window;
            } else if (start >= 0 && (window == speech.length || window - last > BRIDGED_WINDOWS)) {
                if (last - start + 1 >= LEAST_WINDOWS) {
                    spans.add(span(start, last, length));
                }
                start = -1;
            }
        }
        return spans;
    }

    private static SpeechSpan span(int first, int last, int length) {
        int half = Spectrogram.SIZE / 2;
        int start = Spectrogram.from(first - MARGIN_WINDOWS) + half;
        int end = Spectrogram.from(last + MARGIN_WINDOWS) + half;
        return new SpeechSpan(Math.max(0, start), Math.min(length, end));
    }
}
