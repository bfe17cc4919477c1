package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// How long a room rings, guessed from how the level falls where speech stops for a while: speech
/// itself stops at once, what falls slower is the room (the quickest falls decide, after J. Wen, E.
/// Habets & P. Naylor 2008, "Blind estimation of reverberation time based on the distribution of
/// signal decay rates").
final class Reverberation {
    private static final double FALL_BEGINS_UNDER_DB = 6;
    private static final double FALL_ENDS_UNDER_DB = 30;
    private static final double ABOVE_NOISE_DB = 5;
    private static final double LEAST_FALL_DB = 10;
    private static final double LARGEST_RISE_DB = 3;
    private static final int MOST_STEPS = 150;
    private static final int LEAST_FALLS = 2;
    private static final double QUICK = 0.3;
    private static final double MOST_SECONDS = 5;

    private Reverberation() {}

    /// Time in which sound falls by 60 dB, in seconds: 0.1 to 0.25 where there is no room at all, 0
    /// if nothing stops clearly enough to tell.
    static double seconds(double[] levels) {
        double speech = Levels.speechDbfs(levels);
        double begin = speech - FALL_BEGINS_UNDER_DB;
        double end =
                Math.max(speech - FALL_ENDS_UNDER_DB, Levels.noiseDbfs(levels) + ABOVE_NOISE_DB);
        double[] times = new double[levels.length];
        int count = 0;
        for (int step = 1; step < levels.length; step++) {
            if (levels[step - 1] >= begin && levels[step] < begin) {
                double time = fall(levels, step, end);
                times[count] = time;
                count += time > 0 ? 1 : 0;
            }
        }
        return count < LEAST_FALLS ? 0 : Quantile.of(Arrays.copyOf(times, count), QUICK);
    }

    /// Of the fall that begins at a step, 0 if something else sounds in it or it ends too early.
    private static double fall(double[] levels, int from, double end) {
        double lowest = levels[from];
        int last = Math.min(levels.length - 1, from + MOST_STEPS);
        int to = from;
        while (to < last && levels[to] > end) {
            to++;
            if (levels[to] > lowest + LARGEST_RISE_DB) {
                return 0;
            }
            lowest = Math.min(lowest, levels[to]);
        }
        double fallen = levels[from] - levels[to];
        if (fallen < LEAST_FALL_DB || levels[to] > end) {
            return 0;
        }
        double seconds = (to - from) * PitchCurve.STEP_SECONDS;
        return Math.min(MOST_SECONDS, 60 * seconds / fallen);
    }
}
