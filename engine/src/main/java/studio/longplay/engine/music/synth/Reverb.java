package studio.longplay.engine.music.synth;

/// A room: eight delay lines that feed each other through a Hadamard matrix (Jot 1991), with two
/// diffusing all-passes before them and a low-pass in each line.
///
/// Stereo in, stereo out, only the room's answer. The room is linear: the sum of two sounds' rooms
/// is the room of their sum.
final class Reverb {
    private static final int LINES = 8;
    private static final int[] LENGTHS = {1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797};
    private static final int[] DIFFUSERS = {229, 337, 277, 397};
    private static final int PREDELAY = 1056;
    private static final float DIFFUSION = 0.62f;
    private static final float SHADE = 0.32f;
    private static final float NO_DENORMALS = 1e-15f;

    private final float[][] lines = new float[LINES][];
    private final float[] keep = new float[LINES];
    private final float[] shaded = new float[LINES];
    private final int[] places = new int[LINES];
    private final float[][] predelay = new float[2][PREDELAY];
    private final float[][] diffusers = new float[DIFFUSERS.length][];
    private final int[] diffuserPlaces = new int[DIFFUSERS.length];
    private final float[] heard = new float[LINES];
    private int predelayPlace;

    /// @param seconds time in which the room's sound falls by 60 dB
    Reverb(double seconds) {
        for (int line = 0; line < LINES; line++) {
            lines[line] = new float[LENGTHS[line]];
            double fall = StrictMath.pow(Pitch.decay(seconds), LENGTHS[line]);
            keep[line] = (float) (fall / StrictMath.sqrt(LINES));
        }
        for (int i = 0; i < DIFFUSERS.length; i++) {
            diffusers[i] = new float[DIFFUSERS[i]];
        }
    }

    /// Adds `share` of the room's answer to `sound[0..1][0..count)` itself.
    void addTo(float[][] sound, int count, float share) {
        float[] leftSound = sound[0];
        float[] rightSound = sound[1];
        for (int i = 0; i < count; i++) {
            float left = delayed(0, leftSound[i]) + NO_DENORMALS;
            float right = delayed(1, rightSound[i]) + NO_DENORMALS;
            predelayPlace = predelayPlace + 1 == PREDELAY ? 0 : predelayPlace + 1;
            left = diffused(1, diffused(0, left));
            right = diffused(3, diffused(2, right));
            turn(left, right);
            leftSound[i] += share * (heard[0] - heard[2] + heard[4] - heard[6]);
            rightSound[i] += share * (heard[1] - heard[3] + heard[5] - heard[7]);
        }
    }

    private float delayed(int channel, float sample) {
        float out = predelay[channel][predelayPlace];
        predelay[channel][predelayPlace] = sample;
        return out;
    }

    private float diffused(int which, float sample) {
        float[] line = diffusers[which];
        int place = diffuserPlaces[which];
        float old = line[place];
        float fresh = sample - DIFFUSION * old;
        line[place] = fresh;
        diffuserPlaces[which] = place + 1 == line.length ? 0 : place + 1;
        return old + DIFFUSION * fresh;
    }

    private void turn(float left, float right) {
        for (int line = 0; line < LINES; line++) {
            float out = lines[line][places[line]];
            shaded[line] += (1 - SHADE) * (out - shaded[line]);
            heard[line] = shaded[line];
        }
        float a0 = heard[0] + heard[1];
        float a1 = heard[0] - heard[1];
        float a2 = heard[2] + heard[3];
        float a3 = heard[2] - heard[3];
        float a4 = heard[4] + heard[5];
        float a5 = heard[4] - heard[5];
        float a6 = heard[6] + heard[7];
        float a7 = heard[6] - heard[7];
        float b0 = a0 + a2;
        float b1 = a1 + a3;
        float b2 = a0 - a2;
        float b3 = a1 - a3;
        float b4 = a4 + a6;
        float b5 = a5 + a7;
        float b6 = a4 - a6;
        float b7 = a5 - a7;
        feed(0, left + keep[0] * (b0 + b4));
        feed(1, right + keep[1] * (b1 + b5));
        feed(2, left + keep[2] * (b2 + b6));
        feed(3, right + keep[3] * (b3 + b7));
        feed(4, left + keep[4] * (b0 - b4));
        feed(5, right + keep[5] * (b1 - b5));
        feed(6, left + keep[6] * (b2 - b6));
        feed(7, right + keep[7] * (b3 - b7));
    }

    private void feed(int line, float sample) {
        int place = places[line];
        lines[line][place] = sample;
        places[line] = place + 1 == lines[line].length ? 0 : place + 1;
    }
}
