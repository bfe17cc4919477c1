package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The three models of a Stable Diffusion bundle, each asked in the types its exporter chose.
final class Diffusion {
    static final String TEXT = "text_encoder";
    static final String NOISE = "unet";
    static final String PICTURE = "vae_decoder";

    /// Numbers of a row of text.
    static final int ROW = 77;

    /// Planes of a latent picture.
    static final int PLANES = 4;

    private static final int GUIDANCE = 256;
    private static final int AXES = 3;

    private final Session text;
    private final Session noise;
    private final Session picture;

    Diffusion(Map<String, Session> sessions) {
        text = Objects.requireNonNull(sessions.get(TEXT));
        noise = Objects.requireNonNull(sessions.get(NOISE));
        picture = Objects.requireNonNull(sessions.get(PICTURE));
    }

    /// What keeps a session from being one of the three, as half a sentence.
    static Optional<String> breach(Session session, List<String> inputs) {
        return inputs.stream()
                .filter(name -> !session.inputs().containsKey(name))
                .findFirst()
                .map(name -> "it has no input " + name)
                .or(() ->
                        session.outputs().values().stream()
                                .limit(1)
                                .filter(answer -> answer.type() != ElementType.FLOAT32)
                                .findFirst()
                                .map(answer ->
                                        "its output %s is %s"
                                                .formatted(answer.name(), answer.words())));
    }

    /// What the text encoder makes of a row.
    Tensor.Float32 words(long[] row, JobContext context) throws StudioFault {
        Map<String, Tensor> answer =
                text.run(Map.of("input_ids", whole(text, "input_ids", row, 1, ROW)), context);
        Tensor first = answer.getOrDefault("last_hidden_state", answer.values().iterator().next());
        if (first.shape().length != AXES || first.shape()[1] != ROW) {
            throw PictureModels.odd("words of another shape");
        }
        return Tensor.of(first.floats(), first.shape());
    }

    /// What the model takes for noise in a latent picture.
    ///
    /// @param guidance how strongly the text is to be followed, for models that ask
    float[] noise(
            Tensor.Float32 latent,
            int moment,
            Tensor.Float32 words,
            double guidance,
            JobContext context)
            throws StudioFault {
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put("sample", latent);
        inputs.put("encoder_hidden_states", words);
        inputs.put("timestep", moment(moment));
        if (noise.inputs().containsKey("timestep_cond")) {
            inputs.put("timestep_cond", guidance(guidance));
        }
        float[] answer = noise.run(inputs, context).values().iterator().next().floats();
        if (answer.length != latent.values().length) {
            throw PictureModels.odd(answer.length + " numbers of noise");
        }
        return answer;
    }

    /// The picture of a latent; values from -1 to 1 become 0 to 1.
    RgbPlanes picture(Tensor.Float32 latent, JobContext context) throws StudioFault {
        Map<String, Tensor> answer = picture.run(Map.of("latent_sample", latent), context);
        RgbPlanes planes = PictureModels.picture(answer.values().iterator().next());
        float[] values = planes.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i] / 2 + 0.5f, 0f, 1f);
        }
        return planes;
    }

    private Tensor moment(int moment) {
        TensorSpec spec = Objects.requireNonNull(noise.inputs().get("timestep"));
        long[] shape = spec.shape().isEmpty() ? new long[0] : new long[] {1};
        return spec.type() == ElementType.FLOAT32
                ? Tensor.of(new float[] {moment}, shape)
                : whole(noise, "timestep", new long[] {moment}, shape);
    }

    private static Tensor whole(Session session, String name, long[] values, long... shape) {
        TensorSpec spec = Objects.requireNonNull(session.inputs().get(name));
        if (spec.type() != ElementType.INT32) {
            return Tensor.of(values, shape);
        }
        int[] small = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            small[i] = Math.toIntExact(values[i]);
        }
        return Tensor.of(small, shape);
    }

    /// As consistency models are told how strongly they were to follow the text: sines and cosines
    /// of a thousand times the strength less one.
    private static Tensor guidance(double strength) {
        float[] waves = new float[GUIDANCE];
        int half = GUIDANCE / 2;
        for (int i = 0; i < half; i++) {
            double pace = StrictMath.exp(-StrictMath.log(10_000) * i / (half - 1));
            double angle = (strength - 1) * 1000 * pace;
            waves[i] = (float) StrictMath.sin(angle);
            waves[half + i] = (float) StrictMath.cos(angle);
        }
        return Tensor.of(waves, 1, GUIDANCE);
    }
}
