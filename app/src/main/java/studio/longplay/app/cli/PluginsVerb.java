package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.voice.plugin.PluginFacts;
import studio.longplay.engine.voice.plugin.PluginFolder;
import studio.longplay.engine.voice.plugin.PluginTrial;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = {
            "Voices that others program: jars in the data folder's \"plugins\".",
            "docs/plugins.md says how one is written and tested."
        },
        synopsisSubcommandLabel = "list",
        subcommands = {PluginsVerb.Listing.class})
final class PluginsVerb extends Group {
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Loads every plug-in and says what it brings, or why it cannot be used.",
            footerHeading = "%nExample:%n",
            footer = "  longplay plugins list")
    static final class Listing extends Verb {
        @Option(
                names = "--test",
                description =
                        "Have the first voice of each say a sentence, twice; what the conformance"
                                + " kit asks most.")
        private boolean test;

        private record Answer(String folder, List<PluginFacts> plugins) {}

        @Override
        int run(Console console) {
            PluginFolder folder = new PluginFolder(home());
            Set<String> taken =
                    Providers.usual().stream().map(VoiceProvider::id).collect(Collectors.toSet());
            List<PluginFacts> found = PluginFacts.look(home(), taken, test, console.progress());
            List<String> lines = new ArrayList<>();
            for (PluginFacts one : found) {
                lines.add("%-28s %s".formatted(one.jar(), line(one)).stripTrailing());
            }
            if (lines.isEmpty()) {
                lines.add("There are no plug-ins in " + folder.folder() + ".");
            }
            console.answer(new Answer(folder.folder().toString(), found), lines);
            boolean faulty = found.stream().anyMatch(Listing::isFaulty);
            return faulty ? CommandLineApp.FOUND : CommandLineApp.DONE;
        }

        private static boolean isFaulty(PluginFacts one) {
            @Nullable PluginTrial trial = one.trial();
            return !one.usable() || (trial != null && !trial.passed());
        }

        private static String line(PluginFacts one) {
            if (!one.usable()) {
                return one.reason();
            }
            String count = one.voices() == 1 ? "1 voice" : one.voices() + " voices";
            @Nullable PluginTrial trial = one.trial();
            String tried = trial == null ? "" : ", " + trial.voice() + ": " + trial.finding();
            return one.id() + " " + one.version() + ", " + count + tried;
        }
    }
}
