package studio.longplay.engine.inference.speech;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes the noise out of speech with DeepFilterNet3, at 48 kHz: nothing of the recording's width
/// is lost. Bands as wide as the ear's are made softer; below 4.8 kHz each bin is put together of
/// five frames.
///
/// The published graphs keep no state from run to run. What is long is therefore heard in pieces of
/// ten seconds, each after the three before it, always at the same places: the same samples come
/// out whether a recording is given whole or block by block, and up to ten seconds they are those
/// of one run. What the model looks ahead is made up for: each sample stays in its place.
///
/// The sessions stay their opener's, who closes them. Any thread may call; each call begins afresh.
/// Source: Schröter et al., *DeepFilterNet: Perceptually Motivated Real-Time Speech Enhancement*,
/// Interspeech 2023, and the export in its repository, without its optional post filter.
public final class DeepFilter {
    /// The rate the model hears and answers at.
    public static final int RATE_HZ = FilterSpectrum.RATE_HZ;

    static final String ENCODER = "enc";
    static final String BANDS = "erb_dec";
    static final String FILTERS = "df_dec";

    private static final String NAME = "DeepFilterNet3";
    private static final int BINS = FilterFeatures.BINS;
    private static final int HIGH = EquivalentBands.BANDS;

    /// What its encoder is driven by.
    static final Contract ENCODING =
            new Contract(
                    NAME + " encoder",
                    List.of(
                            floats("feat_erb", ANY, 1, ANY, HIGH),
                            floats("feat_spec", ANY, 2, ANY, BINS)),
                    List.of(
                            floats("e0", ANY, ANY, ANY, ANY),
                            floats("e1", ANY, ANY, ANY, ANY),
                            floats("e2", ANY, ANY, ANY, ANY),
                            floats("e3", ANY, ANY, ANY, ANY),
                            floats("emb", ANY, ANY, ANY),
                            floats("c0", ANY, ANY, ANY, ANY)));

    /// What makes bands softer.
    static final Contract SOFTENING =
            new Contract(
                    NAME + " band decoder",
                    List.of(
                            floats("emb", ANY, ANY, ANY),
                            floats("e3", ANY, ANY, ANY, ANY),
                            floats("e2", ANY, ANY, ANY, ANY),
                            floats("e1", ANY, ANY, ANY, ANY),
                            floats("e0", ANY, ANY, ANY, ANY)),
                    List.of(floats("m", ANY, ANY, ANY, ANY)));

    /// What puts bins together of several frames.
    static final Contract FILTERING =
            new Contract(
                    NAME + " filter decoder",
                    List.of(floats("emb", ANY, ANY, ANY), floats("c0", ANY, ANY, ANY, ANY)),
                    List.of(floats("coefs", ANY, ANY, ANY, ANY)));

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "deepfilternet",
                    NAME,
                    "takes the noise out of recordings that are cloned, at their full width",
                    List.of(
                            new GraphFile(ENCODER, ENCODING::breach),
                            new GraphFile(BANDS, SOFTENING::breach),
                            new GraphFile(FILTERS, FILTERING::breach)),
                    List.of(List.of(FilterConfig.FILE)),
                    List.of(),
                    (sessions, folder, context) ->
                            of(sessions, folder)
                                    .clean(new float[FilterSpectrum.FRAME], RATE_HZ, context));

    private final Map<String, Session> sessions;
    private final FilterConfig config;

    private DeepFilter(Map<String, Session> sessions, FilterConfig config) {
        this.sessions = Map.copyOf(sessions);
        this.config = config;
    }

    /// Takes up a model.
    ///
    /// @param sessions by role
    /// @param folder where its `config.ini` lies
    /// @throws StudioFault.Model `model.contract` if it is another kind, `model.config` if it was
    ///   trained for something else
    public static DeepFilter of(Map<String, Session> sessions, Path folder) throws StudioFault {
        ENCODING.require(Objects.requireNonNull(sessions.get(ENCODER)));
        SOFTENING.require(Objects.requireNonNull(sessions.get(BANDS)));
        FILTERING.require(Objects.requireNonNull(sessions.get(FILTERS)));
        return new DeepFilter(sessions, FilterConfig.read(folder));
    }

    /// The speech of a recording, at its own rate and as long, each sample in its place.
    ///
    /// @param samples mono, full scale -1 to 1
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] clean(float[] samples, int rateHz, JobContext context) throws StudioFault {
        if (rateHz == RATE_HZ) {
            return whole(samples, context);
        }
        float[] heard = new Resampler(rateHz, RATE_HZ).convert(samples, context);
        float[] cleaned = new Resampler(RATE_HZ, rateHz).convert(whole(heard, context), context);
        return Arrays.copyOf(cleaned, samples.length);
    }

    private float[] whole(float[] samples, JobContext context) throws StudioFault {
        DeepFilterStream stream = begin(context);
        float[] cleaned = new float[samples.length];
        int from = 0;
        for (float[] part : List.of(stream.next(samples), stream.rest())) {
            System.arraycopy(part, 0, cleaned, from, part.length);
            from += part.length;
        }
        return cleaned;
    }

    /// Begins a recording that comes block by block, mono at [#RATE_HZ].
    public DeepFilterStream begin(JobContext context) {
        return begin(DeepFilterStream.PIECE, DeepFilterStream.LEAD, context);
    }

    /// The same in other pieces, in frames.
    DeepFilterStream begin(int piece, int lead, JobContext context) {
        return new DeepFilterStream(new FilterPass(sessions, config, context), piece, lead);
    }

    private static TensorSpec floats(String name, long... shape) {
        return TensorSpec.of(name, ElementType.FLOAT32, shape);
    }
}
