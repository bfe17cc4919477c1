package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.engine.Weighed;
import studio.longplay.engine.voice.model.Faults;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Phrasing;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;

/// Has a base voice speak and gives its speech the tone of a reference. Words and pauses, pitch and
/// pace are the base voice's; its times stay as they are.
final class ConverterEngine implements SpeechEngine {
    /// What the base voice says for its own tone to be known: of the Harvard sentences (IEEE 1969,
    /// "Recommended practice for speech quality measurements").
    private static final String SAID =
            "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue"
                    + " background.";

    /// A base voice is heard again for every so many semitones its pitch is moved.
    private static final double STEP_SEMITONES = 3;

    private static final double MIDDLE_HZ = 160;

    private final CloningKind kind;
    private final InstalledBundle bundle;
    private final Shared shared;
    private final ToneMemory tones;

    ConverterEngine(CloningKind kind, InstalledBundle bundle, Shared shared) {
        this.kind = kind;
        this.bundle = bundle;
        this.shared = shared;
        tones = new ToneMemory(shared.keeper().caches());
    }

    @Override
    public String id() {
        return ZeroShotProvider.engineId(bundle);
    }

    @Override
    public String version() {
        return ZeroShotProvider.engineVersion(kind, bundle);
    }

    /// What the base voice's engine does not know of weights is done to its speech.
    @Override
    public boolean knowsWeights() {
        return true;
    }

    @Override
    public void load() throws EngineFailure {
        use(_ -> true, JobContext.quiet());
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        return speak(utterance, delivery, JobContext.quiet());
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        Speaker speaker = Speaker.of(delivery.speaker());
        Reference reference = shared.references().find(speaker.reference());
        Delivery plain =
                new Delivery(
                        delivery.shape(),
                        delivery.whispered(),
                        speaker.baseSpeaker(),
                        delivery.seed());
        SpeechEngine base = shared.bases().find(speaker.base());
        EngineSound sound = Weighed.speak(base, utterance, plain, context);
        Pipeline.Tones both =
                new Pipeline.Tones(
                        toneOf(speaker, calm(delivery.shape()), context),
                        toneOf(reference, context));
        Used<float[]> samples =
                use(converter -> converter.convert(sound.samples(), both, context), context);
        return sound.with(samples.made()).by(samples.ran());
    }

    private float[] toneOf(Reference reference, JobContext context) throws EngineFailure {
        float[] known = tones.find(reference.digest());
        if (known != null) {
            return known;
        }
        float[] tone =
                use(converter -> converter.tone(reference.samples(), context), context).made();
        tones.keep(reference.digest(), tone);
        return tone;
    }

    /// The tone of the base voice in a shape.
    private float[] toneOf(Speaker speaker, VoiceShape shape, JobContext context)
            throws EngineFailure {
        List<Object> whose = List.of(speaker.base(), speaker.baseSpeaker(), shape);
        float[] known = tones.find(whose);
        if (known != null) {
            return known;
        }
        float[] said = said(speaker, shape, context);
        float[] tone = use(converter -> converter.tone(said, context), context).made();
        tones.keep(whose, tone);
        return tone;
    }

    /// As the voice stands, at its usual pace; the pitch in coarse steps, so that no line is
    /// listened to anew for a nuance.
    private static VoiceShape calm(VoiceShape shape) {
        double semitones = 12 * StrictMath.log(shape.pitchHz() / MIDDLE_HZ) / StrictMath.log(2);
        double step = STEP_SEMITONES * Math.round(semitones / STEP_SEMITONES);
        return shape.spoken(MIDDLE_HZ * StrictMath.pow(2, step / 12), 1, 1);
    }

    private float[] said(Speaker speaker, VoiceShape shape, JobContext context)
            throws EngineFailure {
        SpeechEngine base = shared.bases().find(speaker.base());
        List<float[]> pieces = new ArrayList<>();
        int length = 0;
        for (Utterance utterance : Phrasing.cut(Normaliser.read(SAID, Lexicon.empty()))) {
            context.checkCancelled();
            Delivery delivery = new Delivery(shape, false, speaker.baseSpeaker());
            float[] piece = base.speak(utterance, delivery, context).samples();
            pieces.add(piece);
            length += piece.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private interface Use<T> {
        T of(Pipeline.ToneConverter converter) throws StudioFault;
    }

    private record Used<T>(T made, Ran ran) {}

    private <T> Used<T> use(Use<T> use, JobContext context) throws EngineFailure {
        return Faults.told(() ->
                shared.keeper()
                        .with(
                                Shared.loading(kind, bundle),
                                open ->
                                        new Used<>(
                                                use.of((Pipeline.ToneConverter) open.model()),
                                                open.ran()),
                                context));
    }
}
