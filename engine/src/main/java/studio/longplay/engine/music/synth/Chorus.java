package studio.longplay.engine.music.synth;

/// Makes one group of players sound like two: a copy whose delay sways, other on each side.
final class Chorus {
    private static final int SIZE = 2048;
    private static final double MIDDLE_SAMPLES = 620;
    private static final double SWAY_SAMPLES = 190;
    private static final float SHARE = 0.45f;
    private static final int CONTROL_SAMPLES = 32;

    private final SineTable sine;
    private final float[][] lines = new float[2][SIZE];
    private final double[] delay = {MIDDLE_SAMPLES, MIDDLE_SAMPLES};
    private final double[] delayStep = new double[2];
    private final int step = SineTable.step(0.37);
    private int phase;
    private int place;

    Chorus(SineTable sine) {
        this.sine = sine;
    }

    void addTo(float[][] sound, int count) {
        for (int i = 0; i < count; i++) {
            if (i % CONTROL_SAMPLES == 0) {
                sway();
            }
            for (int channel = 0; channel < 2; channel++) {
                float[] line = lines[channel];
                line[place] = sound[channel][i];
                delay[channel] += delayStep[channel];
                double back = place - delay[channel] + SIZE;
                int index = (int) back;
                float fraction = (float) (back - index);
                float low = line[index & (SIZE - 1)];
                float high = line[(index + 1) & (SIZE - 1)];
                sound[channel][i] += SHARE * (low + (high - low) * fraction);
            }
            place = (place + 1) & (SIZE - 1);
        }
    }

    private void sway() {
        phase += step * CONTROL_SAMPLES;
        double left = MIDDLE_SAMPLES + SWAY_SAMPLES * sine.at(phase);
        double right = MIDDLE_SAMPLES + SWAY_SAMPLES * sine.at(phase + (1 << 30));
        delayStep[0] = (left - delay[0]) / CONTROL_SAMPLES;
        delayStep[1] = (right - delay[1]) / CONTROL_SAMPLES;
    }
}
