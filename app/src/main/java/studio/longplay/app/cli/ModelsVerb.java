package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "The model bundles you brought: folders of ONNX models, which clone voices.",
            "Nothing is ever downloaded; docs/models says which bundles there are and where from."
        },
        synopsisSubcommandLabel = "list|add|check|remove",
        subcommands = {
            ModelsVerb.Listing.class,
            ModelsVerb.Adding.class,
            ModelsVerb.Checking.class,
            ModelsVerb.Removing.class
        })
final class ModelsVerb extends Group {
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /// A bundle as it is told.
    private record Told(
            String name,
            String kind,
            String model,
            String licence,
            boolean commercial,
            List<String> languages,
            long bytes,
            String sha256) {
        static Told of(InstalledBundle bundle) {
            BundleCard card = bundle.card();
            return new Told(
                    bundle.name(),
                    bundle.kind(),
                    card.name(),
                    card.licence(),
                    card.commercial(),
                    card.languages(),
                    bundle.bytes(),
                    bundle.digest());
        }
    }

    /// What a list tells.
    ///
    /// @param unusable what lies there and cannot be used, with the reason
    private record Shelf(List<Told> bundles, List<ShelfBundle.Unusable> unusable) {}

    private static List<String> lines(InstalledBundle bundle) {
        BundleCard card = bundle.card();
        return List.of(
                said("%-24s %s, %s", bundle.name(), card.name(), bundle.kind()),
                said(
                        "  licence %s (from %s): what it makes %s",
                        card.licence(),
                        card.readFrom(),
                        card.commercial()
                                ? "may be published for money"
                                : "may not be published for money, as far as is known"),
                said(
                        "  %.1f MB, SHA-256 %s",
                        bundle.bytes() / BYTES_PER_MEGABYTE, bundle.digest()));
    }

    private static String said(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the bundles there are, with their licences.",
            footerHeading = "%nExample:%n",
            footer = "  longplay models list")
    static final class Listing extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                ModelShelf shelf = studio.models();
                List<Told> told = new ArrayList<>();
                List<ShelfBundle.Unusable> unusable = new ArrayList<>();
                List<String> lines = new ArrayList<>();
                for (ShelfBundle found : shelf.list()) {
                    switch (found) {
                        case ShelfBundle.Usable(InstalledBundle bundle) -> {
                            told.add(Told.of(bundle));
                            lines.addAll(lines(bundle));
                        }
                        case ShelfBundle.Unusable other -> {
                            unusable.add(other);
                            lines.add(other.reason() + " " + other.remedy());
                        }
                    }
                }
                if (lines.isEmpty()) {
                    lines.add(
                            "No model bundle is installed. Add one with \"longplay models add"
                                    + " FOLDER\":");
                    shelf.kinds()
                            .forEach(kind ->
                                    lines.add("  " + kind.name() + " " + kind.enables() + "."));
                }
                console.answer(new Shelf(told, unusable), lines);
            }
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Copies a bundle, looks through it, and tries it once.",
            footerHeading = "%nExample:%n",
            footer = "  longplay models add ~/Downloads/openvoice-v2-onnx")
    static final class Adding extends Verb {
        @Parameters(index = "0", paramLabel = "FOLDER", description = "The bundle's folder.")
        private @Nullable Path folder;

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                InstalledBundle bundle =
                        studio.models().add(Objects.requireNonNull(folder), console.progress());
                List<String> lines = new ArrayList<>(lines(bundle));
                lines.add(
                        "Added. Clone a voice with it: longplay voices match FILE --with "
                                + bundle.name());
                console.answer(Told.of(bundle), lines);
            }
            return CommandLineApp.DONE;
        }
    }

    /// A verb about one bundle.
    abstract static class OfOne extends Verb {
        @Parameters(index = "0", paramLabel = "NAME", description = "As \"models list\" has it.")
        private @Nullable String name;

        String name() {
            return Objects.requireNonNull(name);
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads every byte of a bundle and says whether it is as it was added.",
            footerHeading = "%nExample:%n",
            footer = "  longplay models check openvoice-v2-onnx")
    static final class Checking extends OfOne {
        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                InstalledBundle bundle = studio.models().check(name(), JobContext.quiet());
                List<String> lines = new ArrayList<>(lines(bundle));
                lines.add("Nothing was changed since it was added.");
                console.answer(Told.of(bundle), lines);
            }
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = {
                "Takes a bundle off this machine.",
                "Voices made with it stay, and speak again when the same bundle is added again."
            },
            footerHeading = "%nExample:%n",
            footer = "  longplay models remove openvoice-v2-onnx")
    static final class Removing extends OfOne {
        private record Removed(String removed) {}

        @Override
        int run(Console console) throws StudioFault {
            try (Studio studio = Studio.open(home())) {
                studio.models().remove(name());
                console.answer(new Removed(name()), List.of(name() + " is removed."));
            }
            return CommandLineApp.DONE;
        }
    }
}
