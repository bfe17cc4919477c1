package studio.longplay.engine.render.models;

import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.ListeningKinds;
import studio.longplay.engine.inference.listen.SpeakerTurns;
import studio.longplay.engine.inference.listen.SpeechMood;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.music.neural.MusicGen;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.PictureModels;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.model.StoredAnswers;
import studio.longplay.engine.voice.neural.NeuralKinds;
import studio.longplay.engine.voice.zeroshot.CloningKinds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every kind of model bundle that there is code for. An adapter states its own kind; it is listed
/// here, one line each, and nowhere else.
public final class ModelKinds {
    private static final List<BundleKind> ALL = Collections.unmodifiableList(gathered());

    /// Those whose pipelines read how many lines may be done at once.
    private static final Set<String> SEVERAL =
            Set.of(
                    Translator.KIND.id(),
                    SpeakerTurns.KIND.id(),
                    SpeechMood.KIND.id(),
                    LipMover.KIND.id());

    private ModelKinds() {}

    private static List<BundleKind> gathered() {
        List<BundleKind> kinds = new ArrayList<>();
        CloningKinds.all().forEach(kind -> kinds.add(kind.bundle()));
        kinds.addAll(ListeningKinds.all());
        NeuralKinds.all().forEach(kind -> kinds.add(kind.bundle()));
        kinds.addAll(PictureModels.kinds());
        kinds.add(Translator.KIND);
        kinds.add(MusicGen.KIND);
        return kinds;
    }

    /// All there are; where a folder fits several, the first is taken.
    public static List<BundleKind> all() {
        return ALL;
    }

    /// The kind of that id.
    public static Optional<BundleKind> of(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /// Whether models of a kind do several lines at once where they are allowed to: for others the
    /// table's number changes nothing.
    ///
    /// @param id of the kind
    public static boolean doesSeveral(String id) {
        return SEVERAL.contains(id);
    }

    /// The ids of those that do.
    public static List<String> doingSeveral() {
        return SEVERAL.stream().sorted().toList();
    }

    /// The bundles of a home, of all kinds, in the precisions that its table of what runs where
    /// prefers.
    ///
    /// @param runtime asked when a bundle is added
    public static ModelShelf shelf(Home home, ModelRuntime runtime) {
        List<Precision> preferred = new PolicyFile(home.folder()).precisions();
        return new ModelShelf(home.models(), ALL, runtime).preferring(preferred);
    }

    /// Where the models of a home are open; what they answer is kept in its store.
    public static ModelKeeper keeper(Home home, ArtifactStore store) {
        ModelRuntime runtime = OnnxSessions.of(home.folder());
        return ModelKeeper.of(home.folder(), runtime, new StoredAnswers(store));
    }
}
