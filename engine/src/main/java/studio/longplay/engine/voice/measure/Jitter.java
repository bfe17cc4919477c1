package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// How unequal the periods of a voice are. Periods are found by laying each against the next where
/// they match best (waveform matching, Titze & Liang 1993).
final class Jitter {
    private static final double LEAST_MATCH = 0.6;
    private static final double REACH = 0.2;
    private static final double MOST_CHANGE = 0.25;
    private static final int MOST_PERIODS = 3_000;

    private final double[] x;
    private final PitchCurve pitch;
    private final double[] changes = new double[MOST_PERIODS];
    private int count;

    private Jitter(double[] x, PitchCurve pitch) {
        this.x = x;
        this.pitch = pitch;
    }

    /// The median change from one period to the next, in percent of the period.
    ///
    /// @param x speech at 16 kHz
    static double percent(double[] x, PitchCurve pitch) {
        Jitter jitter = new Jitter(x, pitch);
        jitter.walk();
        return 100 * Quantile.of(Arrays.copyOf(jitter.changes, jitter.count), 0.5);
    }

    private void walk() {
        double at = 0;
        double before = 0;
        while (at < x.length && count < MOST_PERIODS) {
            int step = (int) (at / PitchSearch.HOP);
            if (!pitch.isVoiced(step)) {
                before = 0;
                at += PitchSearch.HOP;
                continue;
            }
            double period = period((int) at, SpeechBand.RATE_HZ / pitch.hertz()[step]);
            if (period > 0 && before > 0) {
                double change = Math.abs(period - before) / before;
                if (change < MOST_CHANGE) {
                    changes[count++] = change;
                }
            }
            before = period;
            at += period > 0 ? period : SpeechBand.RATE_HZ / pitch.hertz()[step];
        }
    }

    /// In samples, between whole ones; 0 where no two periods are alike.
    private double period(int at, double guess) {
        int length = (int) guess;
        int least = (int) (guess * (1 - REACH));
        int most = (int) Math.ceil(guess * (1 + REACH));
        if (at + length + most + 2 >= x.length || least < 2) {
            return 0;
        }
        int best = least;
        double bestMatch = -1;
        for (int lag = least; lag <= most; lag++) {
            double match = match(at, lag, length);
            if (match > bestMatch) {
                bestMatch = match;
                best = lag;
            }
        }
        if (bestMatch < LEAST_MATCH) {
            return 0;
        }
        double left = match(at, best - 1, length);
        double right = match(at, best + 1, length);
        double bend = left - 2 * bestMatch + right;
        return best + (bend == 0 ? 0 : Math.clamp(0.5 * (left - right) / bend, -0.5, 0.5));
    }

    private double match(int at, int lag, int length) {
        double cross = 0;
        double own = 1e-12;
        double other = 1e-12;
        for (int i = at; i < at + length; i++) {
            cross += x[i] * x[i + lag];
            own += x[i] * x[i];
            other += x[i + lag] * x[i + lag];
        }
        return cross / StrictMath.sqrt(own * other);
    }
}
