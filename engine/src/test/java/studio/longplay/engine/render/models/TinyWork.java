package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.listen.ListenSettings;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.listen.SpeakerTurns;
import studio.longplay.engine.inference.listen.SpeechMood;
import studio.longplay.engine.inference.listen.SpeechSource;
import studio.longplay.engine.inference.listen.Whisper;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.inference.translate.Glossary;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.picture.neural.Enlarger;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralKinds;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Work for the tiny bundle of every kind: what tries it, or more than one run's worth for those
/// that ask a model again for more of the same.
final class TinyWork {
    private static final Tongues ALONE = new Tongues(Optional::empty);
    private static final int HALF_SECOND = 8_000;

    /// One use of opened models.
    interface Work {
        void run(Map<String, Session> sessions, InstalledBundle bundle, JobContext context)
                throws StudioFault;
    }

    private TinyWork() {}

    /// By the kind's id.
    static Map<String, Work> all() {
        Map<String, Work> all = new TreeMap<>();
        for (BundleKind kind : ModelKinds.all()) {
            Work trial =
                    (sessions, bundle, context) ->
                            kind.trial().run(sessions, bundle.folder(), context);
            all.put(kind.id(), trial);
        }
        for (NeuralKind kind : NeuralKinds.all()) {
            all.put(
                    kind.id(),
                    (sessions, bundle, context) -> read(kind, sessions, bundle, context));
        }
        listening(all);
        making(all);
        return all;
    }

    private static void read(
            NeuralKind kind,
            Map<String, Session> sessions,
            InstalledBundle bundle,
            JobContext context)
            throws StudioFault {
        NeuralVoice voice = kind.census().look(bundle, ALONE).voices().getFirst();
        kind.opener()
                .open(sessions, bundle.folder(), ALONE)
                .read(new Reading(Bundles.english("boy ".repeat(300)), voice, 1, 1), context);
    }

    private static void listening(Map<String, Work> all) {
        List<float[]> voices =
                List.of(
                        new float[HALF_SECOND],
                        new float[HALF_SECOND + 1000],
                        new float[HALF_SECOND]);
        all.put(
                "silero-vad",
                (sessions, _, context) ->
                        VoiceActivity.of(only(sessions))
                                .chances(new float[HALF_SECOND], VoiceActivity.RATE_HZ, context));
        all.put(
                "speaker-embedding",
                (sessions, _, context) -> SpeakerEmbedding.of(sessions).of(voices, 1, context));
        all.put(
                "speech-emotion",
                (sessions, bundle, context) ->
                        SpeechMood.of(sessions, bundle.folder()).of(voices, 1, context));
        all.put(
                "pyannote-segmentation",
                (sessions, _, context) ->
                        SpeakerTurns.of(sessions)
                                .turns(
                                        SpeechSource.of(new float[13 * 2 * HALF_SECOND]),
                                        SpeakerEmbedding.of(
                                                Map.of("speaker_embedding", only(sessions))),
                                        context));
        for (String whisper : List.of("whisper", "whisper-sherpa")) {
            all.put(
                    whisper,
                    (sessions, bundle, context) ->
                            Whisper.of(sessions, bundle.folder())
                                    .listen(
                                            SpeechSource.of(new float[31 * 2 * HALF_SECOND]),
                                            ListenSettings.usual().withoutWordTimes().withBeams(1),
                                            null,
                                            context));
        }
    }

    private static void making(Map<String, Work> all) {
        all.put(
                "translation",
                (sessions, bundle, context) ->
                        new Translator(sessions, bundle.folder())
                                .translate(
                                        List.of("one two", "dog", "one"),
                                        new Translator.Wish("en", "de", 2, Glossary.NONE),
                                        1,
                                        context));
        all.put(
                "real-esrgan",
                (sessions, _, context) ->
                        new Enlarger(sessions).enlarge(RgbPlanes.black(600, 8), context));
        all.put(
                "wav2lip",
                (sessions, _, context) ->
                        new LipMover(sessions)
                                .speak(
                                        RgbPlanes.black(100, 100),
                                        new LipMover.Face(0, 0, 100, 100),
                                        new LipMover.Speech(new float[HALF_SECOND / 2], 25, 2),
                                        (_, _) -> {},
                                        context));
        all.put(
                "stable-diffusion",
                (sessions, bundle, context) ->
                        new TextPainter(sessions, bundle.folder())
                                .paint(new TextPainter.Wish("a sea", "", 64, 64, 1, 3), context));
    }

    private static Session only(Map<String, Session> sessions) {
        return sessions.values().iterator().next();
    }
}
