package studio.longplay.engine.voice.transform;

/// What a voice sounds through: a telephone, a radio, a hall. Times stay; a hall rings on after the
/// last word.
public final class SoundCharacter {
    private SoundCharacter() {}

    /// Sends a voice through it.
    ///
    /// @param name of `studio.longplay.engine.voice.Prosody#CHARACTERS`; one that is not about the
    ///   way of the sound gives the samples back
    /// @return new samples, longer by the tail if there is one
    public static float[] apply(String name, float[] samples) {
        return switch (name) {
            case "telephone" -> band(samples, 320, 3_300, 3);
            case "radio" -> hiss(band(samples, 450, 4_500, 6));
            case "hall" -> Hall.ring(samples);
            default -> samples;
        };
    }

    /// A narrow band, driven into saturation.
    private static float[] band(float[] samples, double lowHz, double highHz, double drive) {
        float[] out = samples.clone();
        Biquad high = Biquad.highPass(lowHz);
        Biquad low = Biquad.lowPass(highHz);
        high.filter(out);
        high.filter(out);
        double scale = drive / Math.max(1e-6, Level.peak(out));
        for (int i = 0; i < out.length; i++) {
            double in = out[i] * scale;
            out[i] = (float) (in / (1 + Math.abs(in)));
        }
        low.filter(out);
        low.filter(out);
        return out;
    }

    /// A little noise from a linear congruential generator (Numerical Recipes), the same always.
    private static float[] hiss(float[] samples) {
        int state = 1;
        double peak = Level.peak(samples);
        for (int i = 0; i < samples.length; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            samples[i] += (float) (0.006 * peak * state / Integer.MAX_VALUE);
        }
        return samples;
    }
}
