package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.BundleVariant;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.Tested;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelCatalogue;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What is told of models, as lines for people and as JSON for programs.
final class ModelsAnswer {
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private ModelsAnswer() {}

    /// A bundle as it is told.
    record Told(
            String name,
            String kind,
            String model,
            String licence,
            boolean commercial,
            String source,
            List<String> languages,
            String limits,
            String precision,
            List<String> precisions,
            long bytes,
            long estimateBytes,
            String sha256,
            @Nullable Test test,
            @Nullable String known) {
        static Told of(ModelFacts facts) {
            InstalledBundle bundle = facts.bundle();
            BundleCard card = bundle.card();
            return new Told(
                    bundle.name(),
                    bundle.kind(),
                    card.name(),
                    card.licence(),
                    card.commercial(),
                    card.source(),
                    card.languages(),
                    card.limits(),
                    bundle.precision().id(),
                    bundle.variants().stream().map(it -> it.precision().id()).toList(),
                    bundle.bytes(),
                    bundle.estimateBytes(),
                    bundle.digest(),
                    facts.tested().map(Test::of).orElse(null),
                    facts.known().map(KnownModel::id).orElse(null));
        }
    }

    /// How its last self-test went.
    record Test(String at, boolean passed, long millis, String fault) {
        static Test of(Tested tested) {
            return new Test(
                    tested.at().toString(), tested.passed(), tested.millis(), tested.fault());
        }
    }

    /// A model of the catalogue as it is told.
    record Known(
            String id,
            String name,
            String task,
            String kind,
            boolean usable,
            String licence,
            @Nullable Boolean commercial,
            double megabytes,
            boolean sizeRead,
            List<String> languages,
            String enables,
            String from,
            String layout,
            String notes,
            SortedMap<String, String> sha256) {
        static Known of(KnownModel model) {
            return new Known(
                    model.id(),
                    model.name(),
                    model.task(),
                    model.kind(),
                    model.driver().isPresent(),
                    model.licence(),
                    model.commercial().orElse(null),
                    model.megabytes(),
                    model.measured(),
                    model.languages(),
                    model.enables(),
                    model.from(),
                    model.layout(),
                    model.notes(),
                    model.sha256());
        }
    }

    /// A bundle in three or four lines.
    static List<String> lines(ModelFacts facts) {
        InstalledBundle bundle = facts.bundle();
        BundleCard card = bundle.card();
        List<String> lines = new ArrayList<>();
        lines.add(said("%-24s %s, %s", bundle.name(), card.name(), facts.kindName()));
        lines.add(
                said(
                        "  licence %s (from %s): what it makes %s",
                        card.licence(),
                        card.readFrom(),
                        card.commercial()
                                ? "may be published for money"
                                : "may not be published for money, as far as is known"));
        lines.add(
                said(
                        "  %s, %.1f MB, SHA-256 of all of it %s",
                        precisions(facts), bundle.bytes() / BYTES_PER_MEGABYTE, bundle.digest()));
        if (facts.known().isEmpty()) {
            ModelCatalogue.all().forEach(model -> other(lines, model, bundle));
        }
        List<String> missing = missing(card);
        if (!missing.isEmpty()) {
            lines.add("  not told: " + String.join(", ", missing));
        }
        facts.tested().filter(it -> !it.passed()).ifPresent(it -> lines.add(test(it)));
        return lines;
    }

    private static void other(List<String> lines, KnownModel model, InstalledBundle bundle) {
        model.otherFile(bundle)
                .ifPresent(file ->
                        lines.add(
                                said(
                                        "  %s has other bytes than the one the catalogue knows as"
                                                + " %s: another version, or changed",
                                        file, model.id())));
    }

    private static List<String> missing(BundleCard card) {
        List<String> missing = new ArrayList<>();
        if (card.source().isEmpty()) {
            missing.add("where it is from");
        }
        if (card.languages().isEmpty()) {
            missing.add("languages");
        }
        if (card.limits().isEmpty()) {
            missing.add("limits");
        }
        return missing;
    }

    /// All that is known of a bundle.
    static List<String> whole(ModelFacts facts) {
        InstalledBundle bundle = facts.bundle();
        BundleCard card = bundle.card();
        List<String> lines = new ArrayList<>(lines(facts));
        facts.kind().ifPresent(kind -> lines.add("  it " + kind.enables()));
        told(lines, "from", card.source());
        line(lines, "to be named", card.attribution());
        told(lines, "languages", String.join(", ", card.languages()));
        told(lines, "limits", card.limits());
        line(lines, "version", bundle.notes().version());
        lines.add(
                said(
                        "  takes about %.0f MB of memory while it works",
                        bundle.estimateBytes() / BYTES_PER_MEGABYTE));
        facts.tested().filter(Tested::passed).ifPresent(it -> lines.add(test(it)));
        facts.known()
                .ifPresent(model ->
                        lines.add("  its models are those the catalogue knows as " + model.id()));
        for (InstalledBundle.BundleFile file : bundle.files()) {
            lines.add(said("  %s %d bytes, SHA-256 %s", file.path(), file.bytes(), file.sha256()));
        }
        lines.add("  " + bundle.folder());
        return lines;
    }

    /// What a card has to say: where it does not, that is said.
    private static void told(List<String> lines, String what, String said) {
        lines.add("  " + what + ": " + (said.isEmpty() ? "not told" : said));
    }

    private static void line(List<String> lines, String what, String said) {
        if (!said.isEmpty()) {
            lines.add("  " + what + ": " + said);
        }
    }

    private static String precisions(ModelFacts facts) {
        InstalledBundle bundle = facts.bundle();
        String others =
                bundle.variants().stream()
                        .map(BundleVariant::precision)
                        .filter(one -> one != bundle.precision())
                        .map(one -> one.id())
                        .collect(Collectors.joining(", "));
        return bundle.precision().id()
                + (facts.chosen() ? " (chosen by hand)" : "")
                + (others.isEmpty() ? "" : " (also there: " + others + ")");
    }

    private static String test(Tested tested) {
        return tested.passed()
                ? said("  tried %s: works, %d ms", tested.at(), tested.millis())
                : said("  tried %s: %s", tested.at(), tested.fault());
    }

    /// A model of the catalogue in two lines.
    static List<String> lines(KnownModel model) {
        return List.of(
                said("%-26s %s", model.id(), model.name()),
                said(
                        "  %s; %s%.4g MB; %s%s",
                        model.licence(),
                        model.measured() ? "" : "about ",
                        model.megabytes(),
                        money(model),
                        model.driver().isPresent() ? "" : "; cannot be used by this version"),
                "  it " + model.enables());
    }

    /// All that is known of a model of the catalogue.
    static List<String> whole(KnownModel model) {
        List<String> lines = new ArrayList<>(lines(model));
        lines.add("  get it from " + model.from() + " (nothing is downloaded by itself)");
        lines.add("  files: " + model.layout());
        line(lines, "languages", String.join(", ", model.languages()));
        line(lines, "note", model.notes());
        model.sha256().forEach((file, digest) -> lines.add("  " + file + " SHA-256 " + digest));
        if (model.sha256().isEmpty()) {
            lines.add("  its SHA-256 is not known here: compare it with the one its makers show");
        }
        return lines;
    }

    private static String money(KnownModel model) {
        return model.commercial()
                .map(may -> may ? "films may be published for money" : "not for monetised films")
                .orElse("whether films may be published for money differs");
    }

    static String said(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }
}
