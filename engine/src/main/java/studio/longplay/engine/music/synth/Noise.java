package studio.longplay.engine.music.synth;

/// White noise from a seeded xorshift generator (Marsaglia 2003), -1 to 1.
final class Noise {
    private static final float SCALE = 1f / (1L << 31);

    private int state;

    Noise(long seed) {
        int mixed = (int) (seed ^ (seed >>> 32)) * 0x9E37_79B9;
        state = mixed == 0 ? 0x2545_F491 : mixed;
        for (int i = 0; i < 8; i++) {
            next();
        }
    }

    float next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state * SCALE;
    }
}
