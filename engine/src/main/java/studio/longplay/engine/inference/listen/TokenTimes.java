package studio.longplay.engine.inference.listen;

import java.util.Arrays;
import java.util.List;

/// When each token is said, from how the tokens attend to the sound: the attentions of some heads
/// are made comparable, smoothed, averaged, and the cheapest way through them is taken that never
/// goes back.
///
/// Source: `find_alignment`, `median_filter` and `dtw` in openai/whisper, `whisper/timing.py`.
final class TokenTimes {
    /// Frames the median is taken over.
    private static final int MEDIAN = 7;

    private static final double FRAME_SECONDS = 0.02;
    private static final byte BOTH = 0;
    private static final byte TOKEN = 1;
    private static final byte FRAME = 2;

    private TokenTimes() {}

    /// The second each token begins at, counted from the sound's beginning.
    ///
    /// @param heads chances by head, token and 20 ms; not empty
    /// @param frames how many of the 20 ms hold sound, at least 1
    /// @param first the first token wanted
    /// @param count how many are wanted
    static double[] begins(List<float[][]> heads, int frames, int first, int count) {
        double[][] matrix = new double[count][frames];
        for (float[][] head : heads) {
            add(head, frames, first, matrix);
        }
        for (double[] row : matrix) {
            for (int frame = 0; frame < frames; frame++) {
                row[frame] /= -heads.size();
            }
        }
        return begins(matrix);
    }

    private static void add(float[][] head, int frames, int first, double[][] matrix) {
        int tokens = head.length;
        double[][] shares = new double[tokens][];
        for (int token = 0; token < tokens; token++) {
            shares[token] = shares(head[token], frames);
        }
        for (int frame = 0; frame < frames; frame++) {
            double mean = 0;
            for (double[] row : shares) {
                mean += row[frame] / tokens;
            }
            double square = 0;
            for (double[] row : shares) {
                square += (row[frame] - mean) * (row[frame] - mean) / tokens;
            }
            double spread = Math.max(Double.MIN_NORMAL, StrictMath.sqrt(square));
            for (double[] row : shares) {
                row[frame] = (row[frame] - mean) / spread;
            }
        }
        for (int token = 0; token < matrix.length; token++) {
            smooth(shares[first + token], matrix[token]);
        }
    }

    /// Beyond the sound nothing is attended to.
    private static double[] shares(float[] row, int frames) {
        double all = 0;
        for (int frame = 0; frame < frames; frame++) {
            all += row[frame];
        }
        double[] shares = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            shares[frame] = all > 0 ? row[frame] / all : 0;
        }
        return shares;
    }

    /// Adds the running median, mirrored at the ends.
    private static void smooth(double[] row, double[] sum) {
        int half = MEDIAN / 2;
        double[] near = new double[MEDIAN];
        for (int i = 0; i < row.length; i++) {
            if (row.length <= half) {
                sum[i] += row[i];
                continue;
            }
            for (int j = -half; j <= half; j++) {
                int at = Math.abs(i + j);
                near[half + j] = row[at < row.length ? at : 2 * (row.length - 1) - at];
            }
            double[] sorted = near.clone();
            Arrays.sort(sorted);
            sum[i] += sorted[half];
        }
    }

    /// Dynamic time warping: the way of least cost from the first token and frame to the last.
    private static double[] begins(double[][] cost) {
        int tokens = cost.length;
        int frames = cost[0].length;
        byte[][] from = new byte[tokens][frames];
        double[] before = new double[frames];
        double[] now = new double[frames];
        for (int token = 0; token < tokens; token++) {
            for (int frame = 0; frame < frames; frame++) {
                double both = Double.POSITIVE_INFINITY;
                if (token == 0 && frame == 0) {
                    both = 0;
                } else if (token > 0 && frame > 0) {
                    both = before[frame - 1];
                }
                double up = token > 0 ? before[frame] : Double.POSITIVE_INFINITY;
                double back = frame > 0 ? now[frame - 1] : Double.POSITIVE_INFINITY;
                if (both < up && both < back) {
                    now[frame] = cost[token][frame] + both;
                    from[token][frame] = BOTH;
                } else if (up < both && up < back) {
                    now[frame] = cost[token][frame] + up;
                    from[token][frame] = TOKEN;
                } else {
                    now[frame] = cost[token][frame] + back;
                    from[token][frame] = FRAME;
                }
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        return walkBack(from);
    }

    private static double[] walkBack(byte[][] from) {
        double[] begins = new double[from.length];
        int token = from.length - 1;
        int frame = from[0].length - 1;
        while (token >= 0 && frame >= 0) {
            begins[token] = frame * FRAME_SECONDS;
            switch (from[token][frame]) {
                case BOTH -> {
                    token--;
                    frame--;
                }
                case TOKEN -> token--;
                default -> frame--;
            }
        }
        return begins;
    }
}
