package studio.longplay.engine.voice.clone;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.Cleaner;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpectralCleaner;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.speakers.VoicePoints;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What recordings are cleaned and trimmed with: models where the user installed them, else what is
/// built in. A model that cannot be used is named in a warning. Used by one thread.
final class SpeechTools implements AutoCloseable {
    private final ModelRuntime runtime;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Session> open = new ArrayList<>();
    private Cleaner cleaner = new SpectralCleaner();
    private SpeechFinder finder = new LikelihoodSpeechFinder();
    private VoicePoints points = VoicePoints.NONE;
    private @Nullable Sessions sessions;

    private SpeechTools(ModelRuntime runtime) {
        this.runtime = runtime;
    }

    /// Takes up what there is; the runtime of models is started only if one is installed.
    static SpeechTools open(InstalledModels models, ModelRuntime runtime) {
        SpeechTools tools = new SpeechTools(runtime);
        tools.attempt(
                models::denoiser,
                session -> tools.cleaner = new GtcrnCleaner(Denoiser.of(session)));
        tools.attempt(
                models::speechFinder,
                session -> tools.finder = new SileroFinder(VoiceActivity.of(session)));
        tools.attempt(models::voices, session -> tools.points = points(session));
        return tools;
    }

    private static VoicePoints points(Session session) {
        String role = SpeakerEmbedding.KIND.graphs().getFirst().role();
        SpeakerEmbedding embedding = SpeakerEmbedding.of(Map.of(role, session));
        Resampler down = new Resampler(Take.RATE_HZ, SpeakerEmbedding.RATE_HZ);
        return (samples, context) -> embedding.of(down.convert(samples), context);
    }

    private interface Place {
        Optional<Path> find() throws StudioFault;
    }

    private interface TakeUp {
        void take(Session session) throws StudioFault;
    }

    private void attempt(Place place, TakeUp use) {
        try {
            Optional<Path> model = place.find();
            if (model.isPresent()) {
                use.take(session(model.get()));
            }
        } catch (StudioFault fault) {
            warnings.add(
                    new Warning(
                            "clone.built-in-instead",
                            "What is built in is used instead of an installed model: "
                                    + fault.sentence(),
                            fault.remedy(),
                            null));
        }
    }

    private Session session(Path model) throws StudioFault {
        Sessions started = sessions;
        if (started == null) {
            started = runtime.start();
            sessions = started;
        }
        Session session = started.open(model, SessionSettings.steady());
        open.add(session);
        return session;
    }

    Cleaner cleaner() {
        return cleaner;
    }

    SpeechFinder finder() {
        return finder;
    }

    /// Where voices lie; nothing is known without a model.
    VoicePoints points() {
        return points;
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        open.forEach(Session::close);
        Sessions started = sessions;
        if (started != null) {
            started.close();
        }
    }
}
