package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.render.models.ModelFacts;
import studio.longplay.engine.voice.neural.NeuralKinds;
import studio.longplay.engine.voice.zeroshot.CloningKinds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Copies a bundle, looks through it, and tries it once.",
            "A folder as its makers laid it out, a zip file of one, or one .onnx file with those"
                    + " named after it. What is refused leaves nothing behind."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay models add ~/Downloads/openvoice-v2-onnx",
            "  longplay models add silero_vad.onnx --licence MIT --commercial"
                    + " --source https://github.com/snakers4/silero-vad"
        })
final class ModelsAddVerb extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "The bundle's folder, zip file or .onnx file.")
    private @Nullable Path given;

    @Option(
            names = "--licence",
            paramLabel = "SPDX",
            description = "Its licence, on your word, where no file in it says so.")
    private @Nullable String licence;

    @ArgGroup private Use use = new Use();

    @Option(names = "--source", paramLabel = "URL", description = "Where it is from.")
    private String source = "";

    @Option(names = "--attribution", paramLabel = "NAME", description = "Whom to name.")
    private String attribution = "";

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            description = "What it speaks: en,de.")
    private List<String> languages = List.of();

    @Option(names = "--limits", paramLabel = "TEXT", description = "What it must not be used for.")
    private String limits = "";

    /// What may be done with what it makes.
    private static final class Use {
        @Option(
                names = "--commercial",
                description = "What it makes may be published for money, on your word.")
        private boolean commercial;

        @Option(names = "--private", description = "What it makes may not be published for money.")
        private boolean personal;
    }

    @Override
    int run(Console console) throws StudioFault {
        Optional<BundleCard> word = word();
        try (Studio studio = Studio.open(home())) {
            studio.modelKeeper().measureOnce(console.progress());
            ModelShelf shelf = studio.models();
            InstalledBundle bundle =
                    shelf.add(Objects.requireNonNull(given), word, console.progress());
            ModelFacts facts = ModelFacts.of(shelf, bundle);
            List<String> lines = new ArrayList<>(ModelsAnswer.lines(facts));
            lines.add("Added. " + next(facts, bundle));
            console.answer(ModelsAnswer.Told.of(facts), lines);
        }
        return CommandLineApp.DONE;
    }

    /// What may be done with it now.
    private static String next(ModelFacts facts, InstalledBundle bundle) {
        if (CloningKinds.of(bundle.kind()).isPresent()) {
            return "Clone a voice with it: longplay voices match FILE --with " + bundle.name();
        }
        if (NeuralKinds.of(bundle.kind()).isPresent()) {
            return "See its voices: longplay voices list --provider neural";
        }
        return "It " + facts.kind().map(kind -> kind.enables()).orElse("is there") + ".";
    }

    private Optional<BundleCard> word() throws StudioFault {
        boolean said =
                !source.isEmpty()
                        || !attribution.isEmpty()
                        || !languages.isEmpty()
                        || !limits.isEmpty()
                        || use.commercial
                        || use.personal;
        if (licence == null || licence.isBlank()) {
            if (said || licence != null) {
                throw new StudioFault.Input(
                        "model.licence-missing",
                        "Something is said of a bundle without its licence: nothing of it would be"
                                + " kept.",
                        "Name the licence too: --licence MIT.");
            }
            return Optional.empty();
        }
        if (!use.commercial && !use.personal) {
            throw new StudioFault.Input(
                    "model.licence-use",
                    "It is not said whether what the bundle makes may be published for money.",
                    "Read " + licence + ", and say --commercial or --private.");
        }
        return Optional.of(
                new BundleCard(
                        "",
                        licence.strip(),
                        attribution,
                        use.commercial,
                        source,
                        languages,
                        limits,
                        "your word"));
    }
}
