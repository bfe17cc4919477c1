package studio.longplay.engine.mix.desk;

/// The magnitude of the louder side.
final class Loudest {
    private Loudest() {}

    /// Fills `out[0..count)` from `offset` on.
    static void ofSides(float[] left, float[] right, int offset, int count, float[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = Math.max(Math.abs(left[offset + i]), Math.abs(right[offset + i]));
        }
    }
}
