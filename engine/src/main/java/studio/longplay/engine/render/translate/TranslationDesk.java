package studio.longplay.engine.render.translate;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.inference.run.Loaded;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Portion;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.models.AbleBundles;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Translates files. Every stretch of speech is an artifact of its words, the languages, the
/// glossary's words in it and the bundle: where one line of a script changed, one is translated.
///
/// Safe for any number of threads.
public final class TranslationDesk {
    /// Lines of like length are looked for among so many times those done at once.
    private static final int BATCHES_AT_ONCE = 4;

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
    /// @param by the same, in the least exact of the precisions that it ran in
    public record Done(int stretches, int made, InstalledBundle bundle, MadeBy by) {}

    /// A text in another language.
    public record Told(String text, Done done) {}

    /// Translates captions (`.srt`, `.vtt`) or a script, which is written as Fountain. What
    /// translated them stands in the file, beside SubRip in a file of words.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @throws StudioFault.Resource `model.none-able` if none is installed
    /// @throws StudioFault.Input `model.none-able`, `translate.language`, those of reading scripts
    /// @throws StudioFault.Model what the model's run throws
    /// @throws StudioFault.Resource if a file cannot be read or written
    public Done translate(
            Path from, Path to, Translator.Wish wish, String bundle, JobContext context)
            throws StudioFault {
        InstalledBundle with = bundles.chosen(bundle);
        Told told = told(read(from), wish, with, context);
        AtomicFile.write(to, told.text());
        MadeFiles.captions(to, List.of(told.done().by()));
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
        List<Recipe> recipes =
                text.stretches().stream().map(stretch -> recipe(stretch, wish, with)).toList();
        Map<Digest, String> told = new HashMap<>();
        Map<Digest, String> missing = new LinkedHashMap<>();
        int made = 0;
        CacheCount known = keeper.caches().count("translated lines");
        for (int i = 0; i < recipes.size(); i++) {
            Digest key = recipes.get(i).key();
            Optional<Artifact> found = store.find(key);
            known.asked(found.isPresent());
            if (found.isPresent()) {
                told.put(key, content(found.get()));
            } else {
                made += missing.putIfAbsent(key, text.stretches().get(i)) == null ? 1 : 0;
            }
        }
        MadeBy by = make(missing, told, wish, with, context);
        List<String> all = recipes.stream().map(one -> told.getOrDefault(one.key(), "")).toList();
        context.progress(new Progress("translate", all.size(), all.size()));
        return new Told(text.with(all, by), new Done(all.size(), made, with, by));
    }

    /// Translates what is missing, some at once where the table of what runs where says so; what is
    /// made is kept at once, by the precision that the model really ran in: what had to be made
    /// less exactly is made again when that is over.
    private MadeBy make(
            Map<Digest, String> missing,
            Map<Digest, String> told,
            Translator.Wish wish,
            InstalledBundle with,
            JobContext context)
            throws StudioFault {
        MadeBy by = MadeBy.of(with);
        if (missing.isEmpty()) {
            return by;
        }
        Loading<Translator> loading =
                Loading.of(Translator.KIND, with, Translator::new).in(Portion.LINES);
        int batch = keeper.load(loading, context).batch();
        List<Map.Entry<Digest, String>> left = List.copyOf(missing.entrySet());
        int share = batch == 1 ? 1 : batch * BATCHES_AT_ONCE;
        for (int from = 0; from < left.size(); from += share) {
            context.checkCancelled();
            context.progress(
                    new Progress("translate", told.size(), told.size() + left.size() - from));
            var some = left.subList(from, Math.min(left.size(), from + share));
            List<String> texts = some.stream().map(Map.Entry::getValue).toList();
            Piece piece =
                    keeper.with(
                            loading, loaded -> piece(texts, wish, with, loaded, context), context);
            for (int i = 0; i < some.size(); i++) {
                told.put(some.get(i).getKey(), piece.told().get(i));
            }
            by = piece.by().export().isPresent() ? piece.by() : by;
        }
        return by;
    }

    /// Some stretches in the other language, and what translated them.
    private record Piece(List<String> told, MadeBy by) {}

    /// What the model that is open now made before is not made again.
    private Piece piece(
            List<String> texts,
            Translator.Wish wish,
            InstalledBundle with,
            Loaded<Translator> loaded,
            JobContext context)
            throws StudioFault {
        InstalledBundle used = with.in(loaded.ran().precision());
        Map<String, String> told = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String text : texts) {
            Optional<Artifact> found = store.find(recipe(text, wish, used).key());
            if (found.isPresent()) {
                told.put(text, content(found.get()));
            } else {
                missing.add(text);
            }
        }
        List<String> made =
                loaded.model().translate(missing, wish, loaded.ran().batch(), context.silent());
        for (int i = 0; i < made.size(); i++) {
            String text = missing.get(i);
            told.put(text, kept(recipe(text, wish, used), made.get(i)));
        }
        List<String> all =
                texts.stream().map(text -> Objects.requireNonNull(told.get(text))).toList();
        return new Piece(all, MadeBy.of(with, used.precision()));
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
