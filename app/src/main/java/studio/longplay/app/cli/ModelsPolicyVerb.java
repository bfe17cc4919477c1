package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            ModelsPolicySetVerb.class,
            ModelsPolicyVerb.Resetting.class
        })
final class ModelsPolicyVerb extends Group {
    static final String ENCODER = "encoder";
    static final String WINDOW = "window";
    static final String MEMORY = "memory";
    static final String CARDS = "cards";

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

    /// The table with a warning for each line that names what is not here.
    static void answer(Console console, PolicyTable table, Path home) throws StudioFault {
        try (Studio studio = Studio.open(home)) {
            console.warn(studio.modelKeeper().absent(table));
        }
        answer(console, table);
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
        row.level().ifPresent(level -> parts.add("graphs rewritten: " + level.id()));
        row.arena().ifPresent(keeps -> parts.add("memory kept: " + (keeps ? "yes" : "no")));
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
        int run(Console console) throws StudioFault {
            answer(console, new PolicyFile(home()).read(), home());
            return CommandLineApp.DONE;
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
            // A table that nobody changed names no device that could be missing.
            answer(console, file.read());
            return CommandLineApp.DONE;
        }
    }
}
