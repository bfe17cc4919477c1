package studio.longplay.engine.voice.neural;

import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Portion;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.inference.run.Work;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.model.Bending;
import studio.longplay.engine.voice.model.BundleEngine;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.model.Faults;
import studio.longplay.engine.voice.model.WordTimes;
import studio.longplay.engine.voice.model.WrittenAgain;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Speaks with the voices of one bundle. The model's own pace is asked for first; pitch, and what
/// is missing of the pace, are bent afterwards. Where the model tells when it says what, these are
/// the times; else the built-in voice speaks the same words, and the sound is aligned with that. It
/// cannot whisper.
final class NeuralEngine implements SpeechEngine {
    private static final double LEAST_PACE = 0.5;
    private static final double MOST_PACE = 2;

    private final NeuralKind kind;
    private final InstalledBundle bundle;
    private final Map<String, NeuralVoice> voices;
    private final Shared shared;

    /// What the engines of one provider share.
    record Shared(ModelKeeper keeper, Tongues tongues, WordTimes times) {}

    /// @param voices by their names in the bundle
    NeuralEngine(
            NeuralKind kind,
            InstalledBundle bundle,
            Map<String, NeuralVoice> voices,
            Shared shared) {
        this.kind = kind;
        this.bundle = bundle;
        this.voices = Map.copyOf(voices);
        this.shared = shared;
    }

    @Override
    public String id() {
        return BundleEngine.id(bundle);
    }

    @Override
    public String version() {
        return BundleEngine.version(kind.version(), bundle);
    }

    @Override
    public void load() throws EngineFailure {
        use(Portion.ONE, _ -> true, JobContext.quiet());
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        return speak(utterance, delivery, JobContext.quiet());
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
            throws EngineFailure {
        NeuralVoice voice = voices.get(delivery.speaker());
        if (voice == null) {
            throw new EngineFailure(
                    bundle.name() + " has no voice \"" + delivery.speaker() + "\" on this machine");
        }
        VoiceShape shape = delivery.shape();
        long seed =
                Chance.seed(
                        WrittenAgain.of(utterance),
                        bundle.digest() + "/" + voice.name(),
                        delivery.seed());
        double pace = Math.clamp(shape.rate(), LEAST_PACE, MOST_PACE);
        Reading reading = new Reading(utterance, voice, pace, seed);
        Said said =
                use(
                        Portion.parts(kind.parts().applyAsInt(reading)),
                        loaded ->
                                new Said(
                                        loaded.model()
                                                .read(reading.in(loaded.ran().batch()), context),
                                        loaded.ran()),
                        context);
        Sounded sounded = said.sounded();
        context.checkCancelled();
        VoiceShape missing =
                shape.spoken(shape.pitchHz(), shape.rate() / sounded.pace(), shape.pitchRange());
        float[] bent = Bending.of(sounded.samples(), missing, voice.pitchHz());
        context.checkCancelled();
        EngineSound sound =
                sounded.spans().isEmpty()
                        ? shared.times().in(bent, utterance, shape, context)
                        : timed(bent, sounded, utterance.words().size());
        return sound.by(said.ran());
    }

    private record Said(Sounded sounded, Ran ran) {}

    private <T> T use(Portion portion, Work<Reader, T> work, JobContext context)
            throws EngineFailure {
        return Faults.told(() -> shared.keeper().with(loading().in(portion), work, context));
    }

    private Loading<Reader> loading() {
        return Loading.of(
                kind.bundle(),
                bundle,
                (sessions, folder) -> kind.opener().open(sessions, folder, shared.tongues()));
    }

    private static EngineSound timed(float[] samples, Sounded said, int words) {
        double stretch = (double) samples.length / Math.max(1, said.samples().length);
        long[] starts = new long[words];
        long[] ends = new long[words];
        Arrays.fill(starts, -1);
        List<PhoneTime> phones = new ArrayList<>();
        for (Sounded.Span span : said.spans()) {
            Sounded.Span at = span.stretched(stretch);
            phones.add(new PhoneTime(at.phone(), at.startSample(), at.endSample()));
            if (at.word() >= 0) {
                starts[at.word()] = starts[at.word()] < 0 ? at.startSample() : starts[at.word()];
                ends[at.word()] = at.endSample();
            }
        }
        long end = 0;
        for (int word = 0; word < words; word++) {
            if (starts[word] < 0) {
                starts[word] = end;
                ends[word] = end;
            }
            end = ends[word];
        }
        return new EngineSound(samples, starts, ends, phones);
    }
}
