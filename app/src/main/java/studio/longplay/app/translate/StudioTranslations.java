package studio.longplay.app.translate;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.translate.Glossary;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.translate.TranslationDesk;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Translations by the engine's desk.
public final class StudioTranslations implements Translations {
    private final TranslationDesk desk;
    private final Path folder;

    /// @param project the folder of the open project
    public StudioTranslations(Studio studio, Path project) {
        this(studio.models(), studio.modelKeeper(), studio.store(), project);
    }

    StudioTranslations(ModelShelf shelf, ModelKeeper keeper, ArtifactStore store, Path project) {
        desk = new TranslationDesk(shelf, keeper, store);
        folder = project;
    }

    @Override
    public List<Model> models() throws StudioFault {
        return desk.able().stream()
                .map(bundle ->
                        new Model(bundle.name(), bundle.card().languages(), bundle.card().terms()))
                .toList();
    }

    private String told(Project project, Wish wish, JobContext context) throws StudioFault {
        Script script = new ScriptParser().parse(project.scriptText(), project.scriptFile());
        return desk.translate(script, asked(wish), wish.model(), context).text();
    }

    private static Translator.Wish asked(Wish wish) {
        return new Translator.Wish(wish.from(), wish.to(), 0, Glossary.NONE);
    }

    @Override
    public Path project(Project project, Wish wish, JobContext context) throws StudioFault {
        String text = told(project, wish, context);
        Path made = free(folder.resolveSibling(named(folder, wish)));
        Project other =
                Project.of(
                        project.title() + " (" + wish.to() + ")", scriptFile(project, wish), text);
        ProjectFolder.create(made, other).close();
        return made;
    }

    /// Beside the other's, where the pictures are that it names.
    private static String scriptFile(Project project, Wish wish) {
        if (project.scriptFile().isEmpty()) {
            return "";
        }
        Path file = Path.of(project.scriptFile());
        return file.resolveSibling(stem(file) + "." + wish.to() + ".fountain").toString();
    }

    private static String named(Path folder, Wish wish) {
        return folder.getFileName() + " " + wish.to();
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + " " + i);
        }
        return free;
    }

    @Override
    public void script(Project project, Wish wish, Path to, JobContext context) throws StudioFault {
        AtomicFile.write(to, told(project, wish, context));
    }

    @Override
    public Path captions(Path from, Wish wish, JobContext context) throws StudioFault {
        String name = String.valueOf(from.getFileName());
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        Path to = from.resolveSibling(stem(from) + "." + wish.to() + ending);
        for (int i = 2; Files.exists(to); i++) {
            to = from.resolveSibling(stem(from) + "." + wish.to() + " " + i + ending);
        }
        desk.translate(from, to, asked(wish), wish.model(), context);
        return to;
    }
}
