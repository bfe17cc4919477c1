package studio.longplay.engine.inference.speech;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import org.jspecify.annotations.Nullable;

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
import java.util.OptionalDouble;

/// Grades speech with DNSMOS, the way its authors do: in windows of 9.01 s, one second apart; a
/// shorter recording is repeated.
///
/// The sessions stay their opener's, who closes them. Any thread may call. Source: `ComputeScore`
/// in DNS-Challenge's `dnsmos_local.py` (not the personalised variant); Reddy et al., *DNSMOS
/// P.835*, ICASSP 2022.
public final class SpeechQuality {
    /// What the model of speech, background and overall is driven by.
    public static final Contract P835 =
            new Contract(
                    "DNSMOS P.835",
                    List.of(TensorSpec.of("input_1", ElementType.FLOAT32, ANY, 144_160)),
                    List.of(TensorSpec.of("Identity:0", ElementType.FLOAT32, ANY, 3)));

    /// What the model of the opinion score is driven by.
    public static final Contract P808 =
            new Contract(
                    "DNSMOS P.808",
                    List.of(TensorSpec.of("input_1", ElementType.FLOAT32, ANY, 900, LogMel.BANDS)),
                    List.of(TensorSpec.of("Identity:0", ElementType.FLOAT32, ANY, 1)));

    private static final String ROLE = "sig_bak_ovr";

    /// The rate the models hear at.
    public static final int RATE_HZ = 16_000;

    /// How it is recognised and tried; of its two models only that of P.835 is needed.
    public static final BundleKind KIND =
            new BundleKind(
                    "dnsmos",
                    "DNSMOS",
                    "grades how good recorded takes sound",
                    List.of(new GraphFile(ROLE, List.of("dnsmos_sig_bak_ovr"), P835::breach)),
                    List.of(),
                    List.of("model_v8.onnx", "dnsmos_model_v8.onnx"),
                    (sessions, _, context) ->
                            of(Objects.requireNonNull(sessions.get(ROLE)), null)
                                    .grade(new float[RATE_HZ], RATE_HZ, context));

    private static final int WINDOW = 144_160;
    private static final int WINDOW_SECONDS_UP = 10;

    /// The opinion model hears that much less of a window.
    private static final int LEFT_OUT = 160;

    /// Grade = c x^2 + b x + a of the raw answer, as fitted by the authors.
    private static final double[] SPEECH = {0.0052439, 1.22083953, -0.08397278};

    private static final double[] BACKGROUND = {-0.39604546, 1.60915514, -0.13166888};
    private static final double[] OVERALL = {0.04602535, 1.11546468, -0.06766283};

    private final Session grades;
    private final @Nullable Session opinion;
    private final LogMel spectrum = new LogMel();

    private SpeechQuality(Session grades, @Nullable Session opinion) {
        this.grades = grades;
        this.opinion = opinion;
    }

    /// Takes up the models.
    ///
    /// @param grades P.835
    /// @param opinion P.808, null where it is not installed
    /// @throws StudioFault.Model `model.contract` if one is another kind
    public static SpeechQuality of(Session grades, @Nullable Session opinion) throws StudioFault {
        P835.require(grades);
        if (opinion != null) {
            P808.require(opinion);
        }
        return new SpeechQuality(grades, opinion);
    }

    /// Grades a recording.
    ///
    /// @param samples mono, full scale -1 to 1, at least one
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public SpeechGrades grade(float[] samples, int rateHz, JobContext context) throws StudioFault {
        float[] heard =
                rateHz == RATE_HZ
                        ? samples
                        : new Resampler(rateHz, RATE_HZ).convert(samples, context);
        float[] sound = repeated(heard);
        int windows = windows(sound.length);
        double[] sums = new double[4];
        for (int window = 0; window < windows; window++) {
            add(sound, window * RATE_HZ, sums, context);
        }
        return new SpeechGrades(
                sums[0] / windows,
                sums[1] / windows,
                sums[2] / windows,
                opinion == null ? OptionalDouble.empty() : OptionalDouble.of(sums[3] / windows),
                windows);
    }

    private void add(float[] sound, int begin, double[] sums, JobContext context)
            throws StudioFault {
        float[] window = Arrays.copyOfRange(sound, begin, begin + WINDOW);
        Tensor heard = Tensor.of(window, 1, WINDOW);
        float[] raw = answer(grades, heard, 3, context);
        sums[0] += grade(SPEECH, raw[0]);
        sums[1] += grade(BACKGROUND, raw[1]);
        sums[2] += grade(OVERALL, raw[2]);
        if (opinion != null) {
            float[] mel = spectrum.of(sound, begin, WINDOW - LEFT_OUT);
            Tensor seen = Tensor.of(mel, 1, LogMel.frames(WINDOW - LEFT_OUT), LogMel.BANDS);
            sums[3] += answer(opinion, seen, 1, context)[0];
        }
    }

    private static float[] answer(Session session, Tensor input, int count, JobContext context)
            throws StudioFault {
        return Answers.floats(session.run(Map.of("input_1", input), context), "Identity:0", count);
    }

    /// The authors count whole seconds first, so that the last window may leave up to a second out.
    private static int windows(int samples) {
        return Math.max(0, samples / RATE_HZ - WINDOW_SECONDS_UP) + 1;
    }

    /// Doubled until a window is full, as the authors do.
    private static float[] repeated(float[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("a recording without samples");
        }
        float[] sound = samples;
        while (sound.length < WINDOW) {
            float[] twice = Arrays.copyOf(sound, 2 * sound.length);
            System.arraycopy(sound, 0, twice, sound.length, sound.length);
            sound = twice;
        }
        return sound;
    }

    private static double grade(double[] polynomial, double raw) {
        return (polynomial[2] * raw + polynomial[1]) * raw + polynomial[0];
    }
}
