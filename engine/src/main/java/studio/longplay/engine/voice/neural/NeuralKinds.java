package studio.longplay.engine.voice.neural;

import studio.longplay.engine.voice.neural.kitten.Kitten;
import studio.longplay.engine.voice.neural.kokoro.Kokoro;
import studio.longplay.engine.voice.neural.piper.Piper;
import studio.longplay.engine.voice.neural.supertonic.Supertonic;
import studio.longplay.engine.voice.neural.vits.Vits;

import java.util.List;
import java.util.Optional;

/// The kinds of bundles that bring voices.
public final class NeuralKinds {
    private NeuralKinds() {}

    /// All there are.
    public static List<NeuralKind> all() {
        return List.of(Kokoro.KIND, Kitten.KIND, Piper.KIND, Vits.KIND, Supertonic.KIND);
    }

    /// The kind of that id.
    public static Optional<NeuralKind> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
