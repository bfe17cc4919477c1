package studio.longplay.engine.render.gate;

import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.script.Script;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Pictures, music and translations that models made: they may do what the models' cards allow.
final class MadeAssets {
    /// The entry of a script's title page that says who translated it.
    static final String TRANSLATION = "translation";

    private static final List<String> CAPTIONS = List.of(".srt", ".vtt");

    private MadeAssets() {}

    /// A file's asset with what is known of who made it, and the models that did.
    static List<Asset> of(Asset file, Path at) {
        List<MadeBy> by = MadeFiles.of(at);
        if (by.isEmpty()) {
            return List.of(file);
        }
        List<Asset> assets = new ArrayList<>();
        assets.add(
                new Asset(
                        file.kind(),
                        file.id(),
                        file.name(),
                        file.sha256(),
                        file.licence().isEmpty() ? terms(by) : file.licence(),
                        stricter(file.allowance(), allowance(by))));
        assets.addAll(models(by));
        return assets;
    }

    /// That a script was translated by models.
    static Set<Asset> ofTranslation(Script script) {
        Set<Asset> assets = new LinkedHashSet<>();
        for (Map.Entry<String, String> entry : script.titlePage().entrySet()) {
            if (entry.getKey().toLowerCase(Locale.ROOT).equals(TRANSLATION)) {
                assets.addAll(translated(script, MadeBy.parse(entry.getValue())));
            }
        }
        if (CAPTIONS.stream().anyMatch(script.file().toLowerCase(Locale.ROOT)::endsWith)) {
            assets.addAll(translated(script, besideOrIn(script.file())));
        }
        return assets;
    }

    /// Captions have no title page.
    private static List<MadeBy> besideOrIn(String captions) {
        try {
            return MadeFiles.of(Path.of(captions));
        } catch (InvalidPathException _) {
            // The name of a file of another system.
            return List.of();
        }
    }

    private static List<Asset> translated(Script script, List<MadeBy> by) {
        if (by.isEmpty()) {
            return List.of();
        }
        List<Asset> assets = new ArrayList<>();
        assets.add(
                new Asset(
                        AssetKind.TRANSLATION,
                        script.title(),
                        script.title(),
                        "",
                        terms(by),
                        allowance(by)));
        assets.addAll(models(by));
        return assets;
    }

    /// A model that is installed.
    static Asset model(InstalledBundle bundle) {
        return model(MadeBy.of(bundle));
    }

    private static Asset model(MadeBy by) {
        return new Asset(
                AssetKind.MODEL,
                by.bundle(),
                by.name(),
                by.digest(),
                by.terms(),
                by.commercial() ? Allowance.COMMERCIAL : Allowance.PRIVATE,
                Optional.empty(),
                by.export());
    }

    private static List<Asset> models(List<MadeBy> by) {
        return by.stream().map(MadeAssets::model).distinct().toList();
    }

    private static String terms(List<MadeBy> by) {
        return by.stream()
                .map(one -> one.terms() + ", made by " + one.name())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Allowance allowance(List<MadeBy> by) {
        return by.stream().allMatch(MadeBy::commercial) ? Allowance.COMMERCIAL : Allowance.PRIVATE;
    }

    /// What a bank says of a sound may forbid more than the model's card, never less.
    private static Allowance stricter(Allowance said, Allowance made) {
        return switch (said) {
            case PRIVATE -> said;
            case COMMERCIAL, OWN, UNSAID -> made;
        };
    }
}
