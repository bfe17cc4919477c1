package studio.longplay.engine.voice.zeroshot.openvoice;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.zeroshot.CloningKind;
import studio.longplay.engine.voice.zeroshot.Pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The tone colour converter of OpenVoice v2 (Qin et al., *OpenVoice: Versatile Instant Voice
/// Cloning*, 2023), as the export of voxudio has it: one model hears who speaks, the other changes
/// the speaker of finished speech. Both hear 22.05 kHz.
///
/// A recording is heard in stretches of ten seconds, whose tones are averaged, as its authors do.
/// The converter rounds down to its hop of 256 samples; the rest is silence.
public final class OpenVoice implements Pipeline.ToneConverter {
    static final String EXTRACTOR = "speaker_embedding_extractor";
    static final String CONVERTER = "tone_color_converter";

    /// The rate both models hear at.
    public static final int RATE_HZ = 22_050;

    /// Numbers of a tone.
    public static final int TONE = 256;

    private static final int STRETCH = 10 * RATE_HZ;
    private static final int SHORTEST = 2 * RATE_HZ;

    /// What the spectrogram's first window needs.
    private static final int LEAST = 2_048;

    /// What hears who speaks.
    public static final Contract HEARING =
            new Contract(
                    "OpenVoice speaker embedding",
                    List.of(TensorSpec.of("audio", ElementType.FLOAT32, ANY, ANY)),
                    List.of(TensorSpec.of("se", ElementType.FLOAT32, ANY, TONE)));

    /// What changes who speaks.
    public static final Contract CONVERTING =
            new Contract(
                    "OpenVoice tone colour converter",
                    List.of(
                            TensorSpec.of("src_audio", ElementType.FLOAT32, ANY, ANY),
                            TensorSpec.of("src_se", ElementType.FLOAT32, ANY, TONE),
                            TensorSpec.of("tgt_se", ElementType.FLOAT32, ANY, TONE)),
                    List.of(TensorSpec.of("audio", ElementType.FLOAT32, ANY, ANY)));

    /// How it is recognised and opened.
    public static final CloningKind KIND =
            new CloningKind(
                    new BundleKind(
                            "openvoice",
                            "OpenVoice converter",
                            "gives the built-in voices the tone of a person",
                            List.of(
                                    new GraphFile(EXTRACTOR, HEARING::breach),
                                    new GraphFile(CONVERTER, CONVERTING::breach)),
                            List.of(),
                            List.of(),
                            (sessions, _, context) -> new OpenVoice(sessions).tryOnce(context)),
                    "1",
                    true,
                    30,
                    (sessions, _) -> new OpenVoice(sessions));

    private final Session extractor;
    private final Session converter;
    private final Resampler down = new Resampler(Take.RATE_HZ, RATE_HZ);
    private final Resampler up = new Resampler(RATE_HZ, Take.RATE_HZ);

    OpenVoice(Map<String, Session> sessions) {
        extractor = Objects.requireNonNull(sessions.get(EXTRACTOR));
        converter = Objects.requireNonNull(sessions.get(CONVERTER));
    }

    @Override
    public float[] tone(float[] samples, JobContext context) throws StudioFault {
        float[] heard = down.convert(samples, context);
        if (heard.length < LEAST) {
            heard = Arrays.copyOf(heard, LEAST);
        }
        float[] sum = new float[TONE];
        int stretches = 0;
        for (int from = 0; from < heard.length && goesOn(from, heard.length); from += STRETCH) {
            context.checkCancelled();
            float[] stretch = Arrays.copyOfRange(heard, from, end(from, heard.length));
            Tensor audio = Tensor.of(stretch, stretch.length, 1);
            Map<String, Tensor> answer = extractor.run(Map.of("audio", audio), context);
            float[] tone = Answer.floats(answer, "se", TONE);
            for (int i = 0; i < TONE; i++) {
                sum[i] += tone[i];
            }
            stretches++;
        }
        for (int i = 0; i < TONE; i++) {
            sum[i] /= stretches;
        }
        return sum;
    }

    /// A short rest is not heard alone: too little of a voice is in it.
    private static boolean goesOn(int from, int length) {
        return from == 0 || length - from >= SHORTEST;
    }

    private static int end(int from, int length) {
        return Math.min(length, from + STRETCH);
    }

    @Override
    public float[] convert(float[] samples, Pipeline.Tones tones, JobContext context)
            throws StudioFault {
        context.checkCancelled();
        float[] heard = down.convert(samples, context);
        int length = Math.max(LEAST, heard.length);
        Map<String, Tensor> inputs =
                Map.of(
                        "src_audio", Tensor.of(Arrays.copyOf(heard, length), length, 1),
                        "src_se", Tensor.of(tones.from(), 1, TONE),
                        "tgt_se", Tensor.of(tones.to(), 1, TONE));
        float[] said = Answer.floats(converter.run(inputs, context), "audio");
        if (said.length == 0 || said.length > 2 * length) {
            throw Answer.odd("audio", said.length + " samples for " + length);
        }
        context.checkCancelled();
        return Arrays.copyOf(
                up.convert(Arrays.copyOf(said, heard.length), context), samples.length);
    }

    private void tryOnce(JobContext context) throws StudioFault {
        float[] hum = new float[Take.RATE_HZ];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (float) (0.1 * StrictMath.sin(2 * Math.PI * 150 * i / Take.RATE_HZ));
        }
        float[] tone = tone(hum, context);
        convert(hum, new Pipeline.Tones(tone, tone), context);
    }
}
