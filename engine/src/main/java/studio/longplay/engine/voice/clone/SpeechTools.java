package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.Cleaner;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpectralCleaner;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.speakers.VoicePoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What recordings are cleaned and trimmed with: models where the user installed them, else what is
/// built in. A model that cannot be used is named in a warning. Models are open in the studio's
/// keeper, and count against its memory.
final class SpeechTools {
    private final ModelKeeper keeper;
    private final JobContext context;
    private final List<Warning> warnings = new ArrayList<>();
    private Cleaner cleaner = new SpectralCleaner();
    private SpeechFinder finder = new LikelihoodSpeechFinder();
    private VoicePoints points = VoicePoints.NONE;

    private SpeechTools(ModelKeeper keeper, JobContext context) {
        this.keeper = keeper;
        this.context = context.silent();
    }

    /// Takes up what there is; the runtime of models is started only if one is installed. Of two
    /// that clean, the one that keeps the recording's whole width is taken.
    ///
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    static SpeechTools open(InstalledModels models, ModelKeeper keeper, JobContext context) {
        SpeechTools tools = new SpeechTools(keeper, context);
        boolean wide =
                tools.attempt(
                        models::deepFilter,
                        model -> tools.cleaner = ModelCleaner.deepFilter(keeper, model));
        if (!wide) {
            tools.attempt(
                    models::denoiser, model -> tools.cleaner = ModelCleaner.gtcrn(keeper, model));
        }
        tools.attempt(
                models::speechFinder, model -> tools.finder = new SileroFinder(keeper, model));
        tools.attempt(models::voices, model -> tools.points = points(keeper, model));
        return tools;
    }

    private static VoicePoints points(ModelKeeper keeper, Loading<SpeakerEmbedding> model) {
        Resampler down = new Resampler(Take.RATE_HZ, SpeakerEmbedding.RATE_HZ);
        return (samples, context) ->
                keeper.with(
                        model,
                        loaded ->
                                SpeakerEmbedding.kept(loaded, model, keeper)
                                        .of(down.convert(samples), context),
                        context);
    }

    private interface Place<M> {
        Optional<Loading<M>> find() throws StudioFault;
    }

    /// Whether there is one, and it can be opened.
    private <M> boolean attempt(Place<M> place, Consumer<Loading<M>> use) {
        try {
            Optional<Loading<M>> model = place.find();
            if (model.isEmpty()) {
                return false;
            }
            keeper.load(model.get(), context);
            use.accept(model.get());
            return true;
        } catch (StudioFault fault) {
            warnings.add(
                    new Warning(
                            "clone.built-in-instead",
                            "What is built in is used instead of an installed model: "
                                    + fault.sentence(),
                            fault.remedy(),
                            null));
            return false;
        }
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
}
