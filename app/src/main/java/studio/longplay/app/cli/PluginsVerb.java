package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import studio.longplay.engine.voice.plugin.FoundPlugin;
import studio.longplay.engine.voice.plugin.PluginFolder;
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
        private static final String SAID = "%-28s %s";

        /// A plug-in as it is told.
        private record Told(
                String jar,
                boolean usable,
                @Nullable String id,
                @Nullable String version,
                int voices,
                @Nullable String code,
                String reason) {}

        private record Answer(String folder, List<Told> plugins) {}

        @Override
        int run(Console console) {
            PluginFolder folder = new PluginFolder(home());
            Set<String> taken =
                    Providers.usual().stream().map(VoiceProvider::id).collect(Collectors.toSet());
            List<Told> told = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (FoundPlugin plugin : folder.load(taken)) {
                Told one = told(plugin);
                told.add(one);
                lines.add(SAID.formatted(one.jar(), line(one)).stripTrailing());
                plugin.provider().close();
            }
            if (lines.isEmpty()) {
                lines.add("There are no plug-ins in " + folder.folder() + ".");
            }
            console.answer(new Answer(folder.folder().toString(), told), lines);
            boolean faulty = told.stream().anyMatch(one -> !one.usable());
            return faulty ? CommandLineApp.FOUND : CommandLineApp.DONE;
        }

        private static Told told(FoundPlugin plugin) {
            return switch (plugin) {
                case FoundPlugin.Loaded loaded -> {
                    VoiceProvider.Offer offer = loaded.provider().look();
                    int voices = offer.voices().size();
                    yield new Told(
                            loaded.jar(),
                            voices > 0 || offer.absent().isEmpty(),
                            loaded.provider().id(),
                            loaded.version(),
                            voices,
                            null,
                            offer.absent());
                }
                case FoundPlugin.Faulty faulty ->
                        new Told(
                                faulty.jar(),
                                false,
                                null,
                                null,
                                0,
                                faulty.code(),
                                faulty.reason() + " " + faulty.remedy());
            };
        }

        private static String line(Told one) {
            if (!one.usable()) {
                return one.reason();
            }
            String count = one.voices() == 1 ? "1 voice" : one.voices() + " voices";
            return one.id() + " " + one.version() + ", " + count;
        }
    }
}
