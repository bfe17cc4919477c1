package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = {
            "The table of what runs where: models, the encoder of films, and the window.",
            "Until somebody changes it, every model runs on the processor with one thread: the same"
                    + " line is then the same samples always."
        },
        synopsisSubcommandLabel = "show|set|reset",
        subcommands = {
            ModelsPolicyVerb.Showing.class,
            ModelsPolicyVerb.Setting.class,
            ModelsPolicyVerb.Resetting.class
        })
final class ModelsPolicyVerb extends Group {
    private static final String ENCODER = "encoder";
    private static final String WINDOW = "window";
    private static final String MEMORY = "memory";
    private static final String CARDS = "cards";

    /// The table as it is told.
    private record Told(
            Profile profile,
            List<PolicyRow> models,
            String encoder,
            String window,
            long memoryMegabytes,
            long cardMegabytes) {
        static Told of(PolicyTable table) {
            return new Told(
                    table.profile(),
                    table.rows(),
                    table.encoder(),
                    table.window(),
                    table.memoryMegabytes(),
                    table.cardMegabytes());
        }
    }

    private static void answer(Console console, PolicyTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(line("profile", table.profile().id(), table.profile().words()));
        for (PolicyRow row : table.rows()) {
            String what = row.what().equals(PolicyRow.OTHERS) ? "all others" : row.what();
            lines.add(line(what, row.where(), details(row)));
        }
        if (table.rows().isEmpty()) {
            lines.add(line("all models", PolicyRow.AUTO, "as the profile has it"));
        }
        lines.add(line(ENCODER, table.encoder(), "of films, where a preset wants the best"));
        lines.add(line(WINDOW, table.window(), "what draws the window, from the next start on"));
        lines.add(line(MEMORY, cap(table.memoryMegabytes(), "half"), "for models together"));
        lines.add(line(CARDS, cap(table.cardMegabytes(), "nine tenths"), "of each card, likewise"));
        console.answer(Told.of(table), lines);
    }

    private static String line(String what, String where, String more) {
        return String.format(Locale.ROOT, "%-24s %-14s %s", what, where, more).stripTrailing();
    }

    private static String details(PolicyRow row) {
        List<String> parts = new ArrayList<>();
        if (row.threads() > 0) {
            parts.add(row.threads() + (row.threads() == 1 ? " thread" : " threads"));
        }
        if (row.batch() > 0) {
            parts.add("up to " + row.batch() + " lines at once");
        }
        return String.join(", ", parts);
    }

    private static String cap(long megabytes, String usual) {
        return megabytes == 0 ? usual : megabytes + " MB";
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the table.",
            footerHeading = "%nExample:%n",
            footer = "  longplay models policy show")
    static final class Showing extends Verb {
        @Override
        int run(Console console) {
            answer(console, new PolicyFile(home()).read());
            return CommandLineApp.DONE;
        }
    }

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
                "  longplay models policy set whisper cuda --batch 8",
                "  longplay models policy set kokoro-82m cpu --threads 4",
                "  longplay models policy set '*' auto",
                "  longplay models policy set encoder software",
                "  longplay models policy set memory 2000"
            })
    static final class Setting extends Verb {
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
                    "For the encoder: auto or software. For the window: auto or software. For"
                            + " memory and cards: megabytes, 0 for what is usual."
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
                description = "How many lines may be done at once; 0 for one.")
        private int batch;

        @Override
        int run(Console console) throws StudioFault {
            PolicyFile file = new PolicyFile(home());
            PolicyTable changed = changed(file.read());
            file.write(changed);
            answer(console, changed);
            return CommandLineApp.DONE;
        }

        private PolicyTable changed(PolicyTable table) throws StudioFault.Input {
            String line = Objects.requireNonNull(what).strip();
            String value = Objects.requireNonNull(where).strip().toLowerCase(Locale.ROOT);
            try {
                return switch (line) {
                    case ENCODER -> table.withEncoder(value);
                    case WINDOW -> table.withWindow(value);
                    case MEMORY -> table.withCaps(Long.parseLong(value), table.cardMegabytes());
                    case CARDS -> table.withCaps(table.memoryMegabytes(), Long.parseLong(value));
                    default -> table.with(new PolicyRow(line, value, threads, batch));
                };
            } catch (IllegalArgumentException e) {
                throw new StudioFault.Input(
                        "model.policy",
                        "\"%s\" cannot be \"%s\".".formatted(line, value),
                        "\"longplay models policy set --help\" names what can be said.",
                        e);
            }
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Goes back to the table as it is where nobody changed it.",
            footerHeading = "%nExample:%n",
            footer = "  longplay models policy reset")
    static final class Resetting extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            PolicyFile file = new PolicyFile(home());
            file.reset();
            answer(console, file.read());
            return CommandLineApp.DONE;
        }
    }
}
