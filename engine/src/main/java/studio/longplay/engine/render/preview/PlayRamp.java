package studio.longplay.engine.render.preview;

/// A gain that goes to where it is wanted in 10 ms, so that no hand on a fader is heard as a click.
final class PlayRamp {
    /// 10 ms.
    static final int SAMPLES = 480;

    private final float[] gains;
    private float value;
    private float target;
    private float step;
    private int left;

    /// @param longest samples that are taken at once
    PlayRamp(int longest, float value) {
        this.gains = new float[longest];
        this.value = value;
        this.target = value;
    }

    /// The factor of a level; not for bytes that are kept.
    static double factorOf(double gainDb) {
        return StrictMath.pow(10, gainDb / 20);
    }

    void aim(float wanted) {
        if (wanted != target) {
            target = wanted;
            step = (wanted - value) / SAMPLES;
            left = SAMPLES;
        }
    }

    /// Arrives at once: nothing is heard anyway.
    void arrive() {
        value = target;
        left = 0;
    }

    /// The factors of the next samples; they belong to this ramp and change with the next call.
    float[] next(int count) {
        for (int i = 0; i < count; i++) {
            if (left > 0) {
                left--;
                value = left == 0 ? target : value + step;
            }
            gains[i] = value;
        }
        return gains;
    }
}
