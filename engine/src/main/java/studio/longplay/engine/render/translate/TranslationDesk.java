package studio.longplay.engine.render.translate;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.models.AbleBundles;
import studio.longplay.engine.script.Script;
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
/// Safe for any number of threads.
public final class TranslationDesk {
    private final AbleBundles bundles;
    private final ArtifactStore store;
    private final ModelKeeper keeper;

    /// @param shelf the home's bundles
    /// @param keeper where models are open
    public TranslationDesk(ModelShelf shelf, ModelKeeper keeper, ArtifactStore store) {
        bundles = new AbleBundles(shelf, Translator.KIND);
        this.keeper = keeper;
        this.store = store;
    }

    /// The bundles that can, in the order of their names.
    public List<InstalledBundle> able() throws StudioFault {
        return bundles.all();
    }

    /// What was done.
    ///
    /// @param stretches of speech in the file
    /// @param made how many of them were not translated before
    /// @param bundle what translated, with its licence
    public record Done(int stretches, int made, InstalledBundle bundle) {}

    /// A text in another language.
    public record Told(String text, Done done) {}

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
        Told told = told(read(from), wish, with, context);
        AtomicFile.write(to, told.text());
        return told.done();
    }

    /// Translates the dialogue of a script.
    ///
    /// @return as Fountain, with what translated it on its title page
    /// @throws StudioFault as the other
    public Told translate(Script script, Translator.Wish wish, String bundle, JobContext context)
            throws StudioFault {
        return told(ScriptSpeech.of(script), wish, bundles.chosen(bundle), context);
    }

    private Told told(
            SpokenText text, Translator.Wish wish, InstalledBundle with, JobContext context)
            throws StudioFault {
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
        context.progress(new Progress("translate", told.size(), told.size()));
        String whole = text.with(told, MadeBy.of(with));
        return new Told(whole, new Done(told.size(), made, with));
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
}
