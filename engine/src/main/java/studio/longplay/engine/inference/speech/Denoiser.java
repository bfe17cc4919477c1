package studio.longplay.engine.inference.speech;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes the noise out of speech with GTCRN, frame by frame of 16 ms.
///
/// It hears and answers at 16 kHz: what a recording has above 8 kHz is lost. The session stays its
/// opener's, who closes it. Any thread may call; each call begins afresh. Source: Rong et al.,
/// *GTCRN: A Speech Enhancement Model Requiring Ultralow Computational Resources*, ICASSP 2024, and
/// the streaming export in its repository.
public final class Denoiser {
    /// What the model is driven by.
    public static final Contract CONTRACT =
            new Contract(
                    "GTCRN",
                    List.of(
                            floats("mix", 1, ShortTimeTransform.BINS, 1, 2),
                            floats("conv_cache", 2, 1, 16, 16, 33),
                            floats("tra_cache", 2, 3, 1, 1, 16),
                            floats("inter_cache", 2, 1, 33, 16)),
                    List.of(
                            floats("enh", 1, ShortTimeTransform.BINS, 1, 2),
                            floats("conv_cache_out", 2, 1, 16, 16, 33),
                            floats("tra_cache_out", 2, 3, 1, 1, 16),
                            floats("inter_cache_out", 2, 1, 33, 16)));

    private static final String ROLE = "gtcrn_simple";

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "gtcrn",
                    CONTRACT.name(),
                    "takes the noise out of recordings that are cloned",
                    List.of(new GraphFile(ROLE, List.of("gtcrn"), CONTRACT::breach)),
                    List.of(),
                    List.of(),
                    (sessions, _, context) ->
                            of(Objects.requireNonNull(sessions.get(ROLE)))
                                    .clean(new float[ShortTimeTransform.FRAME], context));

    /// The rate the model hears and answers at.
    public static final int RATE_HZ = 16_000;

    private final Session session;

    private Denoiser(Session session) {
        this.session = session;
    }

    /// Takes up a model.
    ///
    /// @throws StudioFault.Model `model.contract` if it is another kind
    public static Denoiser of(Session session) throws StudioFault {
        CONTRACT.require(session);
        return new Denoiser(session);
    }

    /// The speech of a recording, at its own rate and as long, each sample in its place.
    ///
    /// @param samples mono, full scale -1 to 1
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] clean(float[] samples, int rateHz, JobContext context) throws StudioFault {
        if (rateHz == RATE_HZ) {
            return clean(samples, context);
        }
        float[] heard = new Resampler(rateHz, RATE_HZ).convert(samples, context);
        float[] cleaned = new Resampler(RATE_HZ, rateHz).convert(clean(heard, context), context);
        return Arrays.copyOf(cleaned, samples.length);
    }

    private float[] clean(float[] samples, JobContext context) throws StudioFault {
        ShortTimeTransform transform = new ShortTimeTransform();
        float[] cleaned = new float[samples.length];
        float[] mix = new float[2 * ShortTimeTransform.BINS];
        Tensor convolutions = Tensor.of(new float[2 * 16 * 16 * 33], 2, 1, 16, 16, 33);
        Tensor attentions = Tensor.of(new float[2 * 3 * 16], 2, 3, 1, 1, 16);
        Tensor states = Tensor.of(new float[2 * 33 * 16], 2, 1, 33, 16);
        for (int frame = 0; frame < ShortTimeTransform.frames(samples.length); frame++) {
            transform.analyse(samples, frame, mix);
            Map<String, Tensor> answer =
                    session.run(
                            Map.of(
                                    "mix", Tensor.of(mix, 1, ShortTimeTransform.BINS, 1, 2),
                                    "conv_cache", convolutions,
                                    "tra_cache", attentions,
                                    "inter_cache", states),
                            context);
            transform.add(Answers.floats(answer, "enh", mix.length), frame, cleaned);
            convolutions = answer.getOrDefault("conv_cache_out", convolutions);
            attentions = answer.getOrDefault("tra_cache_out", attentions);
            states = answer.getOrDefault("inter_cache_out", states);
        }
        return cleaned;
    }

    private static TensorSpec floats(String name, long... shape) {
        return TensorSpec.of(name, ElementType.FLOAT32, shape);
    }
}
