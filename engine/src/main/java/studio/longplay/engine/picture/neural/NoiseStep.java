package studio.longplay.engine.picture.neural;

import java.util.SplittableRandom;

/// One step from a noisier latent picture to a clearer one.
///
/// Euler's method (Karras et al., *Elucidating the Design Space of Diffusion-Based Generative
/// Models*, 2022) for models that answer noise or velocity; the step of latent consistency models
/// (Luo et al., *Latent Consistency Models*, 2023) for those.
final class NoiseStep {
    private static final double DATA_DEVIATION = 0.5;
    private static final double MOMENT_SCALE = 10;

    private final NoiseSchedule schedule;
    private final int[] moments;
    private final SplittableRandom random;

    /// @param random where fresh noise comes from
    NoiseStep(NoiseSchedule schedule, int[] moments, SplittableRandom random) {
        this.schedule = schedule;
        this.moments = moments;
        this.random = random;
    }

    /// The latent as the model wants to be given it.
    float[] scaled(float[] latent, int step) {
        if (schedule.consistent) {
            return latent;
        }
        double sigma = schedule.sigma(moments[step]);
        double scale = 1 / StrictMath.sqrt(sigma * sigma + 1);
        float[] scaled = new float[latent.length];
        for (int i = 0; i < latent.length; i++) {
            scaled[i] = (float) (latent[i] * scale);
        }
        return scaled;
    }

    /// The next latent, made in place.
    ///
    /// @param answer the model's, of the latent's length
    void take(float[] latent, float[] answer, int step) {
        if (schedule.consistent) {
            consistent(latent, answer, step);
        } else {
            euler(latent, answer, step);
        }
    }

    private void euler(float[] latent, float[] answer, int step) {
        double sigma = schedule.sigma(moments[step]);
        double next = step + 1 < moments.length ? schedule.sigma(moments[step + 1]) : 0;
        double square = sigma * sigma + 1;
        for (int i = 0; i < latent.length; i++) {
            double clear =
                    schedule.velocity
                            ? latent[i] / square - answer[i] * sigma / StrictMath.sqrt(square)
                            : latent[i] - sigma * answer[i];
            double slope = (latent[i] - clear) / sigma;
            latent[i] = (float) (latent[i] + slope * (next - sigma));
        }
    }

    private void consistent(float[] latent, float[] answer, int step) {
        double kept = schedule.kept(moments[step]);
        double scaled = moments[step] * MOMENT_SCALE;
        double square = scaled * scaled + DATA_DEVIATION * DATA_DEVIATION;
        double skip = DATA_DEVIATION * DATA_DEVIATION / square;
        double out = scaled / StrictMath.sqrt(square);
        boolean last = step + 1 == moments.length;
        double next = last ? 1 : schedule.kept(moments[step + 1]);
        double root = StrictMath.sqrt(kept);
        double noise = StrictMath.sqrt(1 - kept);
        for (int i = 0; i < latent.length; i++) {
            double clear =
                    schedule.velocity
                            ? root * latent[i] - noise * answer[i]
                            : (latent[i] - noise * answer[i]) / root;
            double better = out * clear + skip * latent[i];
            double fresh = last ? 0 : StrictMath.sqrt(1 - next) * random.nextGaussian();
            latent[i] = (float) (StrictMath.sqrt(next) * better + fresh);
        }
    }
}
