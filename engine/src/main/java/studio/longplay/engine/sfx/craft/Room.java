package studio.longplay.engine.sfx.craft;

/// A plain reverberator: four damped combs and two all-passes a channel (Schroeder 1962, Moorer
/// 1979), of a size between a room and a field.
public final class Room {
    private static final int[] COMBS = {1687, 1601, 2053, 2251};
    private static final int[] ALL_PASSES = {347, 113};
    private static final int SPREAD = 37;

    private final double seconds;
    private final double damping;

    /// @param seconds time in which the sound falls by 60 dB
    /// @param damping 0 (bright) to 1 (dull)
    public Room(double seconds, double damping) {
        this.seconds = seconds;
        this.damping = damping;
    }

    /// Adds `share` of the room's answer to both channels.
    public void addTo(float[][] sound, double share) {
        float[][] answer = new float[2][sound[0].length];
        for (int channel = 0; channel < 2; channel++) {
            float[] mixed = middled(sound, channel);
            for (int length : COMBS) {
                comb(mixed, answer[channel], length + channel * SPREAD);
            }
            for (int length : ALL_PASSES) {
                allPass(answer[channel], length + channel * SPREAD);
            }
        }
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < sound[channel].length; i++) {
                sound[channel][i] += (float) (share * answer[channel][i]);
            }
        }
    }

    private static float[] middled(float[][] sound, int channel) {
        float[] mixed = new float[sound[0].length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = 0.65f * sound[channel][i] + 0.35f * sound[1 - channel][i];
        }
        return mixed;
    }

    private void comb(float[] in, float[] out, int length) {
        double[] line = new double[length];
        double keep = StrictMath.pow(10, -3.0 * length / (seconds * Waves.SAMPLE_RATE));
        double dull = 0;
        int place = 0;
        for (int i = 0; i < in.length; i++) {
            double late = line[place];
            dull += (1 - damping) * (late - dull);
            line[place] = in[i] + keep * dull + 1e-20;
            out[i] += (float) (0.3 * late);
            place = place + 1 == length ? 0 : place + 1;
        }
    }

    private static void allPass(float[] sound, int length) {
        double[] line = new double[length];
        int place = 0;
        for (int i = 0; i < sound.length; i++) {
            double late = line[place];
            double fresh = sound[i] + 0.6 * late;
            line[place] = fresh;
            sound[i] = (float) (late - 0.6 * fresh);
            place = place + 1 == length ? 0 : place + 1;
        }
    }
}
