package studio.longplay.engine.voice.neural;

import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.Optional;

/// The provider of a data folder with one bundle, on a machine without espeak-ng.
final class InstalledProvider {
    private InstalledProvider() {}

    static VoiceProvider of(Path home, Path bundle) throws Exception {
        Bundles.install(home, bundle);
        return new NeuralProvider(
                home, OnnxSessions::start, Providers.usual(), new Tongues(Optional::empty));
    }
}
