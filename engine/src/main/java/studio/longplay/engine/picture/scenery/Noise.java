package studio.longplay.engine.picture.scenery;

/// Smooth seeded noise in one and two dimensions (gradient noise after Perlin 2002, on an integer
/// hash), and sums of its octaves. Exact integer lattice and plain arithmetic: the same everywhere.
final class Noise {
    private static final float[] GRADIENT_X = {1, -1, 1, -1, 1.4f, -1.4f, 0, 0};
    private static final float[] GRADIENT_Y = {1, 1, -1, -1, 0, 0, 1.4f, -1.4f};

    private final int seed;

    Noise(long seed) {
        this.seed = (int) (seed ^ seed >>> 32);
    }

    /// About -1 to 1; repeats every `period` units of x when that is above 0.
    float at(float x, float y, int period) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float fx = x - left;
        float fy = y - top;
        float u = fade(fx);
        float v = fade(fy);
        int a = wrapped(left, period);
        int b = wrapped(left + 1, period);
        float upper = mix(slope(a, top, fx, fy), slope(b, top, fx - 1, fy), u);
        float lower = mix(slope(a, top + 1, fx, fy - 1), slope(b, top + 1, fx - 1, fy - 1), u);
        return mix(upper, lower, v);
    }

    /// The sum of `octaves`, each twice as fine and half as strong; about -1 to 1.
    float sum(float x, float y, int period, int octaves) {
        float total = 0;
        float strength = 0.5f;
        int scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            total += strength * at(x * scale, y * scale + 17.3f * octave, period * scale);
            strength *= 0.5f;
            scale *= 2;
        }
        return total * 1.6f;
    }

    /// The part of [#sum] that the octaves from `first` to before `end` make, without a period.
    float octaves(float x, float y, int first, int end) {
        float total = 0;
        for (int octave = first; octave < end; octave++) {
            int scale = 1 << octave;
            total += at(x * scale, y * scale + 17.3f * octave, 0) / (2 * scale);
        }
        return total * 1.6f;
    }

    /// 0 to 1, one for each pair of whole numbers.
    float grain(int x, int y) {
        return (hash(x, y) >>> 8) * 0x1p-24f;
    }

    private float slope(int x, int y, float dx, float dy) {
        int direction = hash(x, y) >>> 29;
        return GRADIENT_X[direction] * dx + GRADIENT_Y[direction] * dy;
    }

    private int hash(int x, int y) {
        int h = seed + x * 0x27D4EB2D + y * 0x165667B1;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return h ^ h >>> 15;
    }

    private static int wrapped(int x, int period) {
        return period > 0 ? Math.floorMod(x, period) : x;
    }

    private static float fade(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static float mix(float a, float b, float part) {
        return a + (b - a) * part;
    }
}
