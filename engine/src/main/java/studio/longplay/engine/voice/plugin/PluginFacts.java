package studio.longplay.engine.voice.plugin;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What there is to say of a plug-in.
///
/// @param jar name of its file
/// @param usable whether its voices can be chosen
/// @param id of its provider; null where it has none
/// @param name of its provider for people; null where it has none
/// @param version as it says itself; null where it does not
/// @param voices how many it brings
/// @param code of its fault, stable; null where it has none
/// @param reason why it has no voices, or cannot be used, and what to do; empty where it works
/// @param trial what came of having it speak; null where it was not tried
public record PluginFacts(
        String jar,
        boolean usable,
        @Nullable String id,
        @Nullable String name,
        @Nullable String version,
        int voices,
        @Nullable String code,
        String reason,
        @Nullable PluginTrial trial) {
    /// Loads all plug-ins of a data folder anew, looks, and lets them go.
    ///
    /// @param home the data folder
    /// @param taken ids that no plug-in's provider may have
    /// @param trying whether each is made to speak, which takes seconds
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public static List<PluginFacts> look(
            Path home, Set<String> taken, boolean trying, JobContext context) {
        List<PluginFacts> all = new ArrayList<>();
        for (FoundPlugin plugin : new PluginFolder(home).load(taken)) {
            VoiceProvider provider = plugin.provider();
            try {
                context.checkCancelled();
                all.add(of(plugin, provider, trying, context));
            } finally {
                provider.close();
            }
        }
        return all;
    }

    private static PluginFacts of(
            FoundPlugin plugin, VoiceProvider provider, boolean trying, JobContext context) {
        return switch (plugin) {
            case FoundPlugin.Loaded loaded -> {
                VoiceProvider.Offer offer = provider.look();
                int voices = offer.voices().size();
                yield new PluginFacts(
                        loaded.jar(),
                        voices > 0 || offer.absent().isEmpty(),
                        provider.id(),
                        provider.name(),
                        loaded.version(),
                        voices,
                        null,
                        offer.absent(),
                        trying && voices > 0 ? PluginTrial.of(provider, offer, context) : null);
            }
            case FoundPlugin.Faulty faulty ->
                    new PluginFacts(
                            faulty.jar(),
                            false,
                            null,
                            null,
                            null,
                            0,
                            faulty.code(),
                            faulty.reason() + " " + faulty.remedy(),
                            null);
        };
    }
}
