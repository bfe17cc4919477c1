package studio.longplay.engine.sfx.craft;

/// A reverberator: a few early reflections, then eight delay lines that feed each other (feedback
/// delay network, Jot and Chaigne 1991; Householder matrix), of a size between a closet and a
/// valley.
public final class Room {
    private static final int[] LINES = {1031, 1327, 1523, 1871, 2053, 2311, 2539, 2843};
    private static final int[] EARLY = {331, 487, 709, 977, 1283, 1733};
    private static final double[] EARLY_GAIN = {.5, -.42, .38, .3, -.26, .2};
    private static final double USUAL_SECONDS = 1.2;

    private final double seconds;
    private final double damping;
    private final double size;

    /// @param seconds time in which the sound falls by 60 dB
    /// @param damping 0 (bright) to 1 (dull)
    public Room(double seconds, double damping) {
        this.seconds = Math.max(0.05, seconds);
        this.damping = Math.max(0.02, Math.min(0.95, damping));
        this.size = Math.max(0.35, Math.min(1.6, StrictMath.sqrt(seconds / USUAL_SECONDS)));
    }

    /// Adds `share` of the room's answer to both channels.
    public void addTo(float[][] sound, double share) {
        if (share <= 0) {
            return;
        }
        double[][] lines = new double[LINES.length][];
        double[] keep = new double[LINES.length];
        for (int k = 0; k < LINES.length; k++) {
            lines[k] = new double[(int) (LINES[k] * size) | 1];
            keep[k] =
                    StrictMath.pow(10, -3.0 * lines[k].length / (seconds * Waves.SAMPLE_RATE))
                            * 0.999;
        }
        Tail tail = new Tail(lines, keep, damping);
        Early[] early = {new Early(size, 0), new Early(size, 1)};
        for (int i = 0; i < sound[0].length; i++) {
            double left = sound[0][i];
            double right = sound[1][i];
            tail.step(0.7 * left + 0.3 * right, 0.3 * left + 0.7 * right);
            sound[0][i] += (float) (share * (0.55 * early[0].step(left, right) + tail.left));
            sound[1][i] += (float) (share * (0.55 * early[1].step(right, left) + tail.right));
        }
    }

    /// The first echoes of one side.
    private static final class Early {
        private final double[] line = new double[4096];
        private final int[] taps = new int[EARLY.length];
        private int place;

        Early(double size, int side) {
            for (int k = 0; k < taps.length; k++) {
                taps[k] = (int) (EARLY[k] * size * (side == 0 ? 1 : 1.117));
            }
        }

        double step(double near, double other) {
            line[place] = 0.7 * near + 0.3 * other;
            double sum = 0;
            for (int k = 0; k < taps.length; k++) {
                sum += EARLY_GAIN[k] * line[place - taps[k] & 4095];
            }
            place = place + 1 & 4095;
            return sum;
        }
    }

    private static final class Tail {
        private final double[][] lines;
        private final double[] keep;
        private final double open;
        private final int[] places = new int[LINES.length];
        private final double[] dull = new double[LINES.length];
        private double left;
        private double right;

        Tail(double[][] lines, double[] keep, double damping) {
            this.lines = lines;
            this.keep = keep;
            this.open = 1 - damping;
        }

        void step(double inLeft, double inRight) {
            double sum = 0;
            for (int k = 0; k < lines.length; k++) {
                dull[k] += open * (lines[k][places[k]] - dull[k]);
                sum += dull[k];
            }
            double shared = sum * 2 / lines.length;
            left = 0;
            right = 0;
            for (int k = 0; k < lines.length; k++) {
                double out = dull[k];
                double fresh = keep[k] * (out - shared) + (k % 2 == 0 ? inLeft : inRight);
                lines[k][places[k]] = fresh + 1e-20;
                places[k] = places[k] + 1 == lines[k].length ? 0 : places[k] + 1;
                double sign = (k & 2) == 0 ? 0.35 : -0.35;
                if (k % 2 == 0) {
                    left += sign * out;
                } else {
                    right += sign * out;
                }
            }
        }
    }
}
