package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clone.InstalledModels;

import java.nio.file.Path;
import java.util.Optional;

/// Grades takes with DNSMOS P.835 where the user has installed it.
///
/// @param models where the user's models lie
/// @param runtime started only while takes are graded
public record TakeGrading(InstalledModels models, ModelRuntime runtime) {
    /// By what is installed in a folder.
    ///
    /// @param folder [studio.longplay.engine.store.Home#models()]; need not be there
    public static TakeGrading with(Path folder, ModelRuntime runtime) {
        return new TakeGrading(new InstalledModels(folder), runtime);
    }

    /// Whether takes can be graded.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    boolean isInstalled() throws StudioFault {
        return models.speechQuality().isPresent();
    }

    /// Takes the model up; empty where it is not installed.
    ///
    /// @throws StudioFault.Model if it cannot be used
    Optional<Grader> begin() throws StudioFault {
        Optional<Path> model = models.speechQuality();
        return model.isEmpty() ? Optional.empty() : Optional.of(Grader.of(model.get(), runtime));
    }

    /// The model at work. Used by one thread.
    record Grader(Sessions sessions, Session session, SpeechQuality quality)
            implements AutoCloseable {
        private static Grader of(Path model, ModelRuntime runtime) throws StudioFault {
            Sessions sessions = runtime.start();
            boolean usable = false;
            try {
                Session session = sessions.open(model, SessionSettings.steady());
                Grader grader = new Grader(sessions, session, SpeechQuality.of(session, null));
                usable = true;
                return grader;
            } finally {
                if (!usable) {
                    sessions.close();
                }
            }
        }

        /// The overall grade, 1 to 5.
        ///
        /// @param samples of a take
        double grade(float[] samples, JobContext context) throws StudioFault {
            return samples.length == 0
                    ? 0
                    : quality.grade(samples, Take.RATE_HZ, context).overall();
        }

        @Override
        public void close() {
            session.close();
            sessions.close();
        }
    }
}
