package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.model.Bending;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.model.Faults;
import studio.longplay.engine.voice.model.WordTimes;
import studio.longplay.engine.voice.model.WrittenAgain;
import studio.longplay.engine.voice.text.Utterance;

/// Reads text in the voice of a reference. Pitch and pace are bent afterwards, where a line asks
/// for others than the model's own; it cannot whisper. The model tells no times: the built-in voice
/// speaks the same words, and the sound is warped onto that.
final class ReadingEngine implements SpeechEngine {
    private final CloningKind kind;
    private final InstalledBundle bundle;
    private final Shared shared;
    private final WordTimes times;

    ReadingEngine(CloningKind kind, InstalledBundle bundle, Shared shared) {
        this.kind = kind;
        this.bundle = bundle;
        this.shared = shared;
        this.times = new WordTimes(shared.bases());
    }

    @Override
    public String id() {
        return ZeroShotProvider.engineId(bundle);
    }

    @Override
    public String version() {
        return ZeroShotProvider.engineVersion(kind, bundle);
    }

    @Override
    public void load() throws EngineFailure {
        Faults.told(() -> shared.keeper().load(Shared.loading(kind, bundle), JobContext.quiet()));
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        return speak(utterance, delivery, JobContext.quiet());
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        Reference reference = shared.references().find(Speaker.of(delivery.speaker()).reference());
        String text = WrittenAgain.of(utterance);
        Pipeline.Reading reading =
                new Pipeline.Reading(
                        text, language(), Chance.seed(text, reference.digest(), delivery.seed()));
        Said said = Faults.told(() -> said(reading, reference, context));
        context.checkCancelled();
        float[] bent = Bending.of(said.samples(), delivery.shape(), reference.pitchHz());
        context.checkCancelled();
        return times.in(bent, utterance, delivery.shape(), context).by(said.ran());
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Said(float[] samples, Ran ran) {}

    private Said said(Pipeline.Reading reading, Reference reference, JobContext context)
            throws StudioFault {
        return shared.keeper()
                .with(
                        Shared.loading(kind, bundle),
                        open ->
                                new Said(
                                        ((Pipeline.Reader) open.model())
                                                .read(reading, reference, context),
                                        open.ran()),
                        context);
    }

    private String language() {
        return bundle.card().languages().isEmpty() ? "en" : bundle.card().languages().getFirst();
    }
}
