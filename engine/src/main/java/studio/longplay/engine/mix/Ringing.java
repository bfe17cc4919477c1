package studio.longplay.engine.mix;

import java.util.Arrays;

/// What rings on from scenes that are over, while a programme is written scene after scene. It
/// holds no more than the longest room lasts.
final class Ringing {
    private float[][] heard = new float[2][0];
    private float[][] coming = new float[2][0];
    private int collected;

    /// Nothing rings.
    void clear() {
        heard = new float[2][0];
        begin(0);
    }

    /// Says that something will ring after the scene that is written.
    ///
    /// @param samples at most
    void begin(long samples) {
        coming = new float[2][Math.toIntExact(samples)];
        collected = 0;
    }

    /// Takes what rings after the scene, block by block.
    void collect(float[][] stereo, int count) {
        for (int side = 0; side < 2; side++) {
            System.arraycopy(stereo[side], 0, coming[side], collected, count);
        }
        collected += count;
    }

    /// Adds what rings to a block of the scene.
    ///
    /// @param at the scene's sample it begins with
    void add(float[][] stereo, int count, long at) {
        for (int side = 0; side < 2; side++) {
            float[] rings = heard[side];
            for (int i = 0; i < count && at + i < rings.length; i++) {
                stereo[side][i] += rings[(int) at + i];
            }
        }
    }

    /// Whether nothing rings any more.
    ///
    /// @param at a sample of the scene
    boolean isOver(long at) {
        return at >= heard[0].length;
    }

    /// Goes on to the next scene.
    ///
    /// @param length of the scene that is over
    void pass(long length) {
        int over = (int) Math.min(length, heard[0].length);
        int left = heard[0].length - over;
        for (int side = 0; side < 2; side++) {
            float[] next = Arrays.copyOf(coming[side], Math.max(coming[side].length, left));
            for (int i = 0; i < left; i++) {
                next[i] += heard[side][over + i];
            }
            heard[side] = next;
        }
        begin(0);
    }
}
