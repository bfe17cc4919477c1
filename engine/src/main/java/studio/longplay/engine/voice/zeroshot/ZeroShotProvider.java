package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.model.BaseEngines;
import studio.longplay.engine.voice.model.BundleEngine;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engines of the model bundles that clone voices: one for each bundle. It brings no voices of
/// its own: those are made in the wizard, stand among the voice packs, and name the bundle they are
/// spoken with by its digest.
///
/// A bundle is opened when its first line is spoken and stays open until the provider is closed or
/// memory is wanted for another.
public final class ZeroShotProvider implements VoiceProvider {
    public static final String ID = "zero-shot";

    private final ModelShelf bundles;
    private final Shared shared;
    private final Map<String, SpeechEngine> engines = new HashMap<>();

    /// @param folder the data folder
    /// @param runtime asked when the first model is opened
    /// @param bases the providers whose voices can be converted
    public ZeroShotProvider(Path folder, ModelRuntime runtime, List<VoiceProvider> bases) {
        this(folder, new ModelKeeper(runtime), bases);
    }

    /// @param folder the data folder
    /// @param keeper where models are open; emptied when this is closed
    /// @param bases the providers whose voices can be converted
    public ZeroShotProvider(Path folder, ModelKeeper keeper, List<VoiceProvider> bases) {
        this.bundles = shelf(new Home(folder), keeper.runtime()).preferring(keeper.precisions());
        this.shared =
                new Shared(keeper, new References(new VoiceShelf(folder)), new BaseEngines(bases));
    }

    /// The bundles of a data folder, of all kinds that there is code for.
    public static ModelShelf shelf(Home home, ModelRuntime runtime) {
        return new ModelShelf(
                home.models(),
                CloningKinds.all().stream().map(CloningKind::bundle).toList(),
                runtime);
    }

    /// The engine of a bundle, as voices name it: another bundle of the same kind is another.
    public static String engineId(InstalledBundle bundle) {
        return BundleEngine.id(bundle);
    }

    /// What decides the sound of an engine: our code and every byte of the bundle.
    public static String engineVersion(CloningKind kind, InstalledBundle bundle) {
        return BundleEngine.version(kind.version(), bundle);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Cloning models";
    }

    @Override
    public Offer look() {
        try {
            List<SpeechEngine> found = new ArrayList<>();
            for (InstalledBundle bundle : installed()) {
                CloningKind kind = CloningKinds.of(bundle.kind()).orElseThrow();
                everyExport(bundle).forEach(export -> found.add(engine(kind, export)));
            }
            return found.isEmpty()
                    ? Offer.none(
                            "No model for zero-shot cloning is installed. Add a bundle of "
                                    + names()
                                    + " with \"longplay models add FOLDER\".")
                    : new Offer(List.of(), found, "");
        } catch (StudioFault fault) {
            return Offer.none(fault.whole());
        }
    }

    /// A voice was made with one export and stays with it, whichever is used for new ones.
    private static List<InstalledBundle> everyExport(InstalledBundle bundle) {
        return bundle.variants().isEmpty()
                ? List.of(bundle)
                : bundle.variants().stream().map(bundle::in).toList();
    }

    private static String names() {
        List<String> names = CloningKinds.all().stream().map(kind -> kind.bundle().name()).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    private synchronized SpeechEngine engine(CloningKind kind, InstalledBundle bundle) {
        return engines.computeIfAbsent(
                bundle.digest(),
                _ ->
                        kind.converts()
                                ? new ConverterEngine(kind, bundle, shared)
                                : new ReadingEngine(kind, bundle, shared));
    }

    /// The bundles that can clone a voice now.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public List<InstalledBundle> installed() throws StudioFault {
        return bundles.usable().stream()
                .filter(bundle -> CloningKinds.of(bundle.kind()).isPresent())
                .toList();
    }

    /// Keeps a reference that stands in no voice pack yet, so that what is being made can be heard.
    public void remember(Reference reference) {
        shared.references().remember(reference);
    }

    @Override
    public Optional<String> missing(String engine) {
        return BundleEngine.missing(
                engine, CloningKinds.all().stream().map(CloningKind::bundle).toList());
    }

    @Override
    public void close() {
        shared.keeper().close();
    }
}
