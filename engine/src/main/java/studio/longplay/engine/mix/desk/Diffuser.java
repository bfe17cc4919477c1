package studio.longplay.engine.mix.desk;

/// Smears a sound over time without colour: all-pass filters one after another (M. Schroeder,
/// "Natural Sounding Artificial Reverberation", 1962).
final class Diffuser {
    private static final float AMOUNT = 0.625f;

    private final DelayLine[] lines;
    private final float[] late;

    /// @param lengths samples, none shorter than a stretch
    Diffuser(int[] lengths, int stretch) {
        this.lines = new DelayLine[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            lines[i] = new DelayLine(lengths[i]);
        }
        this.late = new float[stretch];
    }

    /// Smears `samples[0..count)` in place.
    void process(float[] samples, int count) {
        for (DelayLine line : lines) {
            line.read(late, count);
            smear(samples, late, count);
            line.write(late, count);
        }
    }

    /// Leaves in `late` what goes into the line.
    private static void smear(float[] samples, float[] late, int count) {
        for (int i = 0; i < count; i++) {
            float in = Silence.flushed(samples[i] - AMOUNT * late[i]);
            samples[i] = late[i] + AMOUNT * in;
            late[i] = in;
        }
    }
}
