package studio.longplay.engine.render.translate;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.models.AbleBundles;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Translates files. Every stretch of speech is an artifact of its words, the languages, the
/// glossary's words in it and the bundle: where one line of a script changed, one is translated.
///
/// Safe for any number of threads; the model stays open until it is closed.
public final class TranslationDesk implements AutoCloseable {
    private final AbleBundles bundles;
    private final ArtifactStore store;
    private final ModelKeeper keeper;

    /// @param shelf the home's bundles
    public TranslationDesk(ModelShelf shelf, ArtifactStore store) {
        this(shelf, store, OnnxSessions::start);
    }

    /// @param runtime started when something is really translated
    TranslationDesk(ModelShelf shelf, ArtifactStore store, ModelRuntime runtime) {
        bundles = new AbleBundles(shelf, Translator.KIND);
        this.store = store;
        keeper = new ModelKeeper(runtime);
    }

    /// What was done.
    ///
    /// @param stretches of speech in the file
    /// @param made how many of them were not translated before
    /// @param bundle what translated, with its licence
    public record Done(int stretches, int made, InstalledBundle bundle) {}

    /// Translates captions (`.srt`, `.vtt`) or a script, which is written as Fountain.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Input `model.none-able`, `translate.language`, those of reading scripts
    /// @throws StudioFault.Model what the model's run throws
    /// @throws StudioFault.Resource if a file cannot be read or written
    public Done translate(
            Path from, Path to, Translator.Wish wish, String bundle, JobContext context)
            throws StudioFault {
        InstalledBundle with = bundles.chosen(bundle);
        SpokenText text = read(from);
        List<String> told = new ArrayList<>();
        int made = 0;
        for (String stretch : text.stretches()) {
            context.checkCancelled();
            context.progress(new Progress("translate", told.size(), text.stretches().size()));
            Recipe recipe = recipe(stretch, wish, with);
            Optional<Artifact> found = store.find(recipe.key());
            made += found.isPresent() ? 0 : 1;
            told.add(
                    found.isPresent()
                            ? content(found.get())
                            : kept(recipe, translated(stretch, wish, with, context)));
        }
        AtomicFile.write(to, text.with(told));
        context.progress(new Progress("translate", told.size(), told.size()));
        return new Done(told.size(), made, with);
    }

    private static SpokenText read(Path file) throws StudioFault {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".srt") || name.endsWith(".vtt")) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                return CaptionText.of(ScriptFile.decode(bytes, file.toString()));
            } catch (IOException e) {
                throw DiskFault.reading(file, e);
            }
        }
        return ScriptSpeech.of(ScriptFile.read(file));
    }

    private String translated(
            String stretch, Translator.Wish wish, InstalledBundle with, JobContext context)
            throws StudioFault {
        return keeper.with(
                Loading.of(Translator.KIND, with, Translator::new),
                loaded -> loaded.model().translate(stretch, wish, context.silent()),
                context);
    }

    private String kept(Recipe recipe, String text) throws StudioFault {
        return content(store.put(recipe, "txt", part -> Files.writeString(part, text)));
    }

    private static String content(Artifact artifact) throws StudioFault {
        try {
            return Files.readString(artifact.file());
        } catch (IOException e) {
            throw DiskFault.reading(artifact.file(), e);
        }
    }

    private static Recipe recipe(String stretch, Translator.Wish wish, InstalledBundle with) {
        return new Recipe(
                "text.translated",
                Integer.toString(Translator.VERSION),
                Map.of(
                        "text", stretch,
                        "from", wish.from(),
                        "to", wish.to(),
                        "beams", wish.beams(),
                        "demanded", wish.glossary().demandedBy(stretch),
                        "model", with.digest()),
                List.of());
    }

    @Override
    public void close() {
        keeper.close();
    }
}
