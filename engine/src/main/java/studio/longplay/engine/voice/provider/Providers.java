package studio.longplay.engine.voice.provider;

import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.neural.NeuralProvider;
import studio.longplay.engine.voice.plugin.PluginFolder;
import studio.longplay.engine.voice.provider.host.EspeakProvider;
import studio.longplay.engine.voice.provider.host.FliteProvider;
import studio.longplay.engine.voice.zeroshot.ZeroShotProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everybody who may bring voices, ours first and plug-ins last.
public final class Providers {
    private Providers() {}

    /// Those that every machine has.
    public static List<VoiceProvider> usual() {
        return List.of(new BuiltInProvider());
    }

    /// Those of a studio, with models of its own.
    ///
    /// @param home the folder it keeps its data in
    public static List<VoiceProvider> of(Path home) {
        return of(home, ModelKeeper.of(home, OnnxSessions.of(home)));
    }

    /// Those of a studio.
    ///
    /// @param home the folder it keeps its data in
    /// @param keeper where models are open; emptied when the providers are closed
    public static List<VoiceProvider> of(Path home, ModelKeeper keeper) {
        List<VoiceProvider> providers = new ArrayList<>(usual());
        providers.add(new PackProvider(home));
        providers.add(new EspeakProvider());
        providers.add(new FliteProvider());
        providers.add(new NeuralProvider(home, keeper, List.copyOf(providers)));
        providers.add(new ZeroShotProvider(home, keeper, List.copyOf(providers)));
        Set<String> ids = providers.stream().map(VoiceProvider::id).collect(Collectors.toSet());
        new PluginFolder(home).load(ids).forEach(plugin -> providers.add(plugin.provider()));
        return List.copyOf(providers);
    }
}
