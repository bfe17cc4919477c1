package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How noisy a picture is at each of the moments a diffusion model was trained at, and the moments
/// it is asked about (Ho et al., *Denoising Diffusion Probabilistic Models*, 2020), as a bundle's
/// `scheduler/scheduler_config.json` has them.
final class NoiseSchedule {
    private static final int USUAL_MOMENTS = 1000;
    private static final double USUAL_START = 0.00085;
    private static final double USUAL_END = 0.012;
    private static final int LCM_ORIGIN = 50;

    /// How moments are spread over the steps.
    private enum Spacing {
        LEADING,
        TRAILING
    }

    private final double[] kept;
    private final Spacing spacing;
    private final int offset;
    private final int lcmOrigin;

    /// Whether the model was distilled to answer in a few steps of the latent consistency method.
    final boolean consistent;

    /// Whether it answers the velocity, not the noise.
    final boolean velocity;

    private NoiseSchedule(JsonNode json) {
        int moments = json.path("num_train_timesteps").asInt(USUAL_MOMENTS);
        kept = new double[moments];
        double start = json.path("beta_start").asDouble(USUAL_START);
        double end = json.path("beta_end").asDouble(USUAL_END);
        boolean scaled = json.path("beta_schedule").asString("scaled_linear").contains("scaled");
        double product = 1;
        for (int t = 0; t < moments; t++) {
            double share = t / (double) (moments - 1);
            double root =
                    StrictMath.sqrt(start)
                            + share * (StrictMath.sqrt(end) - StrictMath.sqrt(start));
            product *= 1 - (scaled ? root * root : start + share * (end - start));
            kept[t] = product;
        }
        String kind = json.path("_class_name").asString("");
        consistent = kind.startsWith("LCM");
        velocity = json.path("prediction_type").asString("").startsWith("v_");
        boolean trailing =
                json.path("timestep_spacing")
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .equals("trailing");
        spacing = trailing ? Spacing.TRAILING : Spacing.LEADING;
        offset = json.path("steps_offset").asInt(1);
        lcmOrigin = json.path("original_inference_steps").asInt(LCM_ORIGIN);
    }

    /// Reads a bundle's schedule; without one it is that of Stable Diffusion 1.
    ///
    /// @throws StudioFault.Model `model.bundle-json` if it cannot be read
    static NoiseSchedule read(Path bundle) throws StudioFault {
        Path file = bundle.resolve("scheduler").resolve("scheduler_config.json");
        JsonMapper json = JsonMapper.builder().build();
        if (!Files.exists(file)) {
            return new NoiseSchedule(json.createObjectNode());
        }
        try {
            return new NoiseSchedule(json.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.schedule",
                    file + " is no JSON.",
                    "Get the bundle again from its makers.",
                    e);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// Whether the moments of few steps begin at pure noise.
    boolean isTrailing() {
        return spacing == Spacing.TRAILING;
    }

    /// The moments of so many steps, the noisiest first.
    int[] moments(int steps) {
        int[] moments = new int[steps];
        for (int i = 0; i < steps; i++) {
            if (consistent) {
                int back = (int) ((long) i * lcmOrigin / steps);
                moments[i] = (lcmOrigin - back) * (kept.length / lcmOrigin) - 1;
            } else if (spacing == Spacing.TRAILING) {
                moments[i] = (int) Math.rint(kept.length - i * (kept.length / (double) steps)) - 1;
            } else {
                int moment = (steps - 1 - i) * (kept.length / steps) + offset;
                moments[i] = Math.min(moment, kept.length - 1);
            }
        }
        return moments;
    }

    /// The noise's deviation beside a picture of deviation 1 at a moment.
    double sigma(int moment) {
        return StrictMath.sqrt((1 - kept[moment]) / kept[moment]);
    }

    /// Share of the picture that is left at a moment, by its variance.
    double kept(int moment) {
        return kept[moment];
    }

    /// What the noise a picture is painted from is multiplied by.
    double first(int[] moments) {
        if (consistent) {
            return 1;
        }
        double sigma = sigma(moments[0]);
        return spacing == Spacing.TRAILING ? sigma : StrictMath.sqrt(sigma * sigma + 1);
    }
}
