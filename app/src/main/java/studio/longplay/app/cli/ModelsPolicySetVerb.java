package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tuning;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.render.models.ModelCatalogue;
import studio.longplay.engine.render.models.ModelKinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = {
            "Changes a line of the table.",
            "With more than one thread or line at once, or on a card, the same line may be"
                    + " other samples on another machine."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay models policy set whisper cuda",
            "  longplay models policy set translation auto --batch 8",
            "  longplay models policy set kokoro-82m cpu --threads 4 --level basic --arena off",
            "  longplay models policy set '*' auto",
            "  longplay models policy set encoder nvenc",
            "  longplay models policy set memory 2000"
        })
final class ModelsPolicySetVerb extends Verb {
    private static final List<String> OWN =
            List.of(
                    ModelsPolicyVerb.ENCODER,
                    ModelsPolicyVerb.WINDOW,
                    ModelsPolicyVerb.MEMORY,
                    ModelsPolicyVerb.CARDS);

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description =
                    "A bundle's name, the id of a kind of bundle, * for all others; or encoder,"
                            + " window, memory, cards.")
    private @Nullable String what;

    @Parameters(
            index = "1",
            paramLabel = "WHERE",
            description = {
                "For models: auto, cpu, cuda, tensorrt, coreml, directml, or one card: cuda:1.",
                "For the encoder: auto, software, or one family of cards' encoders, with software"
                        + " where it does not work: nvenc, qsv, vaapi, amf, mf, videotoolbox. For"
                        + " the window: auto or software. For memory and cards: megabytes, 0 for"
                        + " what is usual."
            })
    private @Nullable String where;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads share an operation; 0 for the profile's.")
    private int threads;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description =
                    "How many lines may be done at once, where the kind can; 0 for the profile's.")
    private int batch;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "How far the runtime may rewrite the graph: none, basic, extended, all; auto"
                            + " for the profile's.")
    private String level = PolicyRow.AUTO;

    @Option(
            names = "--arena",
            paramLabel = "ON",
            description =
                    "Whether the memory of one run is kept for the next: on (faster), off (takes"
                            + " less); auto for the profile's.")
    private String arena = PolicyRow.AUTO;

    @Override
    int run(Console console) throws StudioFault {
        PolicyFile file = new PolicyFile(home());
        PolicyTable changed = changed(file.read());
        file.write(changed);
        ModelsPolicyVerb.answer(console, changed, home());
        return CommandLineApp.DONE;
    }

    private PolicyTable changed(PolicyTable table) throws StudioFault {
        String line = Objects.requireNonNull(what).strip();
        String value = Objects.requireNonNull(where).strip().toLowerCase(Locale.ROOT);
        if (OWN.contains(line)) {
            onlyOfModels(line);
        } else {
            known(line);
        }
        try {
            return switch (line) {
                case ModelsPolicyVerb.ENCODER -> table.withEncoder(value);
                case ModelsPolicyVerb.WINDOW -> table.withWindow(value);
                case ModelsPolicyVerb.MEMORY ->
                        table.withCaps(Long.parseLong(value), table.cardMegabytes());
                case ModelsPolicyVerb.CARDS ->
                        table.withCaps(table.memoryMegabytes(), Long.parseLong(value));
                default ->
                        table.with(
                                new PolicyRow(line, value, threads, batch, level(), keepsMemory()));
            };
        } catch (IllegalArgumentException e) {
            throw refused(
                    "\"%s\" cannot be \"%s\".".formatted(line, value),
                    "\"longplay models policy set --help\" names what can be said.");
        }
    }

    private void onlyOfModels(String line) throws StudioFault.Input {
        if (threads != 0
                || batch != 0
                || !level.equals(PolicyRow.AUTO)
                || !arena.equals(PolicyRow.AUTO)) {
            throw refused(
                    "Threads, lines at once, the level and the arena belong to models, not to \""
                            + line
                            + "\".",
                    "Leave them out, or name a model.");
        }
    }

    private Optional<Tuning.Level> level() throws StudioFault.Input {
        Optional<Tuning.Level> said = Tuning.Level.of(level.strip().toLowerCase(Locale.ROOT));
        if (said.isEmpty() && !level.equals(PolicyRow.AUTO)) {
            throw refused(
                    "There is no level \"" + level + "\".",
                    "Name none, basic, extended, all or auto.");
        }
        return said;
    }

    private Optional<Boolean> keepsMemory() throws StudioFault.Input {
        return switch (arena.strip().toLowerCase(Locale.ROOT)) {
            case PolicyRow.AUTO -> Optional.empty();
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default ->
                    throw refused("The arena cannot be \"" + arena + "\".", "Say on, off or auto.");
        };
    }

    /// A line nobody is meant by would change nothing, and nothing would say so.
    private void known(String line) throws StudioFault {
        if (line.equals(PolicyRow.OTHERS)) {
            return;
        }
        List<String> installed = new ArrayList<>();
        Optional<String> kind = ModelKinds.of(line).map(found -> found.id());
        try (Studio studio = Studio.open(home())) {
            for (ShelfBundle bundle : studio.models().list()) {
                installed.add(bundle.name());
                if (bundle instanceof ShelfBundle.Usable(InstalledBundle its)
                        && its.name().equals(line)) {
                    kind = Optional.of(its.kind());
                }
            }
        }
        Optional<String> ofCatalogue = ModelCatalogue.of(line).map(model -> model.kind());
        if (kind.isEmpty() && ofCatalogue.isEmpty() && !installed.contains(line)) {
            TreeSet<String> names = new TreeSet<>(installed);
            ModelKinds.all().forEach(one -> names.add(one.id()));
            throw refused(
                    "\"" + line + "\" is no bundle that is installed and no kind of bundle.",
                    "Name one of these, or * for all others: " + String.join(", ", names) + ".");
        }
        several(line, kind.or(() -> ofCatalogue));
    }

    private void several(String line, Optional<String> kind) throws StudioFault.Input {
        if (batch > 1 && kind.isPresent() && !ModelKinds.doesSeveral(kind.get())) {
            throw refused(
                    "\"%s\" does one line at a time: --batch would change nothing.".formatted(line),
                    "Leave --batch out. It counts for: "
                            + String.join(", ", ModelKinds.doingSeveral())
                            + ".");
        }
    }

    private static StudioFault.Input refused(String sentence, String remedy) {
        return new StudioFault.Input("model.policy", sentence, remedy);
    }
}
