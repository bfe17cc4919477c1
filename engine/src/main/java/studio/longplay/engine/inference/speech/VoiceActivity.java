package studio.longplay.engine.inference.speech;

import static studio.longplay.engine.inference.TensorSpec.ANY;

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

/// Finds speech in a recording with Silero VAD, version 5 or 6: one chance of speech for every 32
/// ms.
///
/// The session stays its opener's, who closes it. Any thread may call; each call begins afresh.
/// Source: `OnnxWrapper` in silero-vad's `utils_vad.py`.
public final class VoiceActivity {
    /// What the model is driven by.
    public static final Contract CONTRACT =
            new Contract(
                    "Silero VAD",
                    List.of(
                            TensorSpec.of("input", ElementType.FLOAT32, ANY, ANY),
                            TensorSpec.of("state", ElementType.FLOAT32, 2, ANY, 128),
                            TensorSpec.of("sr", ElementType.INT64)),
                    List.of(
                            TensorSpec.of("output", ElementType.FLOAT32, ANY, 1),
                            TensorSpec.of("stateN", ElementType.FLOAT32, ANY, ANY, ANY)));

    private static final String ROLE = "silero_vad";

    /// The rate the model hears at.
    public static final int RATE_HZ = 16_000;

    /// Samples, at the model's rate, that one chance is told of.
    public static final int CHUNK = 512;

    /// Of the chunk before, which the model hears again.
    private static final int CONTEXT = 64;

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "silero-vad",
                    CONTRACT.name(),
                    "finds speech in recordings that are cloned or written down",
                    List.of(new GraphFile(ROLE, List.of("silero-vad"), CONTRACT::breach)),
                    List.of(),
                    List.of(),
                    (sessions, _, context) ->
                            of(Objects.requireNonNull(sessions.get(ROLE)))
                                    .chances(new float[CHUNK], RATE_HZ, context));

    private final Session session;

    private VoiceActivity(Session session) {
        this.session = session;
    }

    /// Takes up a model.
    ///
    /// @throws StudioFault.Model `model.contract` if it is another kind
    public static VoiceActivity of(Session session) throws StudioFault {
        CONTRACT.require(session);
        return new VoiceActivity(session);
    }

    /// The chance of speech, 0 to 1, in each chunk of [#CHUNK] samples at [#RATE_HZ]; the last
    /// chunk is filled up with silence.
    ///
    /// @param samples mono, full scale -1 to 1
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] chances(float[] samples, int rateHz, JobContext context) throws StudioFault {
        float[] heard =
                rateHz == RATE_HZ
                        ? samples
                        : new Resampler(rateHz, RATE_HZ).convert(samples, context);
        float[] chances = new float[(heard.length + CHUNK - 1) / CHUNK];
        float[] input = new float[CONTEXT + CHUNK];
        Tensor state = Tensor.of(new float[2 * 128], 2, 1, 128);
        Tensor rate = Tensor.of(new long[] {RATE_HZ});
        for (int i = 0; i < chances.length; i++) {
            System.arraycopy(input, CHUNK, input, 0, CONTEXT);
            int count = Math.min(CHUNK, heard.length - i * CHUNK);
            System.arraycopy(heard, i * CHUNK, input, CONTEXT, count);
            Arrays.fill(input, CONTEXT + count, input.length, 0);
            Map<String, Tensor> answer =
                    session.run(
                            Map.of(
                                    "input", Tensor.of(input, 1, input.length),
                                    "state", state,
                                    "sr", rate),
                            context);
            chances[i] = Answers.floats(answer, "output", 1)[0];
            state = Tensor.of(Answers.floats(answer, "stateN", 2 * 128), 2, 1, 128);
        }
        return chances;
    }

    /// The stretches of speech, in samples of the recording as it is given.
    ///
    /// @param samples mono, full scale -1 to 1
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public List<SpeechSpan> spans(float[] samples, int rateHz, SpanRules rules, JobContext context)
            throws StudioFault {
        float[] chances = chances(samples, rateHz, context);
        return rules.spans(chances, (double) CHUNK / RATE_HZ, rateHz, samples.length);
    }
}
