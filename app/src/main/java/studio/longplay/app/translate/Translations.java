package studio.longplay.app.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;
import java.util.List;

/// What models of the user's can translate; every call may take long.
public interface Translations {
    /// A model that can.
    ///
    /// @param languages BCP 47 tags; none if its card does not say
    /// @param terms whose it is and what may be done with it, in a sentence
    record Model(String name, List<String> languages, String terms) {
        public Model {
            languages = List.copyOf(languages);
        }
    }

    /// How something is to be translated.
    ///
    /// @param model its name
    /// @param from a language tag
    /// @param to a language tag
    record Wish(String model, String from, String to) {}

    /// The models that can, in the order of their names.
    List<Model> models() throws StudioFault;

    /// Makes a project in the other language; the one it is made from stays as it is.
    ///
    /// @return its folder, beside that of the other
    Path project(Project project, Wish wish, JobContext context) throws StudioFault;

    /// Writes the script in the other language, as Fountain.
    void script(Project project, Wish wish, Path to, JobContext context) throws StudioFault;

    /// Translates a file of captions.
    ///
    /// @return a new file beside it
    Path captions(Path from, Wish wish, JobContext context) throws StudioFault;
}
