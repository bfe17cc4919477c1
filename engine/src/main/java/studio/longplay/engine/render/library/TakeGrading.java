package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clone.InstalledModels;

import java.nio.file.Path;
import java.util.Optional;

/// Grades takes with DNSMOS P.835 where the user has installed it.
///
/// @param models where the user's models lie
/// @param keeper where they are open; its owner closes it
public record TakeGrading(InstalledModels models, ModelKeeper keeper) {
    /// By what is installed in a folder.
    ///
    /// @param folder [studio.longplay.engine.store.Home#models()]; need not be there
    public static TakeGrading with(Path folder, ModelKeeper keeper) {
        return new TakeGrading(new InstalledModels(folder), keeper);
    }

    /// Whether takes can be graded.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    boolean isInstalled() throws StudioFault {
        return models.hasSpeechQuality();
    }

    /// Takes the model up; empty where it is not installed.
    ///
    /// @throws StudioFault.Model if it cannot be used
    Optional<Grader> begin(JobContext context) throws StudioFault {
        Optional<Loading<SpeechQuality>> model = models.speechQuality();
        if (model.isPresent()) {
            keeper.load(model.get(), context.silent());
        }
        return model.map(it -> new Grader(keeper, it));
    }

    /// The model at work: it is in the keeper between two takes, not in use.
    record Grader(ModelKeeper keeper, Loading<SpeechQuality> model) {
        /// The overall grade, 1 to 5.
        ///
        /// @param samples of a take
        double grade(float[] samples, JobContext context) throws StudioFault {
            return samples.length == 0
                    ? 0
                    : keeper.with(
                            model,
                            loaded ->
                                    loaded.model().grade(samples, Take.RATE_HZ, context).overall(),
                            context);
        }
    }
}
