package studio.longplay.engine.voice.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.model.BaseEngines;
import studio.longplay.engine.voice.model.BundleEngine;
import studio.longplay.engine.voice.model.WordTimes;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The voices of the model bundles that bring some: one engine for each bundle. What they speak may
/// be published as the bundle's licence allows.
///
/// Where two bundles of a kind have a voice of one name, the second one's is told apart by the
/// bundle's name. A bundle is opened when its first line is spoken.
public final class NeuralProvider implements VoiceProvider {
    public static final String ID = "neural";

    private final ModelShelf bundles;
    private final NeuralEngine.Shared shared;
    private final Map<String, SpeechEngine> engines = new HashMap<>();

    /// @param folder the data folder
    /// @param runtime asked when the first model is opened
    /// @param bases providers that the built-in voice is among
    public NeuralProvider(Path folder, ModelRuntime runtime, List<VoiceProvider> bases) {
        this(folder, new ModelKeeper(runtime), bases);
    }

    /// @param folder the data folder
    /// @param keeper where models are open; emptied when this is closed
    /// @param bases providers that the built-in voice is among
    public NeuralProvider(Path folder, ModelKeeper keeper, List<VoiceProvider> bases) {
        this(folder, keeper, bases, new Tongues());
    }

    /// @param tongues what is known of pronunciation
    NeuralProvider(Path folder, ModelRuntime runtime, List<VoiceProvider> bases, Tongues tongues) {
        this(folder, new ModelKeeper(runtime), bases, tongues);
    }

    private NeuralProvider(
            Path folder, ModelKeeper keeper, List<VoiceProvider> bases, Tongues tongues) {
        this.bundles =
                new ModelShelf(
                                new Home(folder).models(),
                                NeuralKinds.all().stream().map(NeuralKind::bundle).toList(),
                                keeper.runtime())
                        .preferring(keeper.precisions());
        this.shared =
                new NeuralEngine.Shared(keeper, tongues, new WordTimes(new BaseEngines(bases)));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Speech models";
    }

    @Override
    public Offer look() {
        List<Voice> voices = new ArrayList<>();
        List<SpeechEngine> found = new ArrayList<>();
        Set<String> lacking = new LinkedHashSet<>();
        Set<String> ids = new HashSet<>();
        try {
            for (InstalledBundle bundle : bundles.usable()) {
                Optional<NeuralKind> kind = NeuralKinds.of(bundle.kind());
                if (kind.isPresent()) {
                    NeuralKind.Found census = kind.get().census().look(bundle, shared.tongues());
                    lacking.add(census.lacking());
                    found.add(engine(kind.get(), bundle, census.voices()));
                    for (NeuralVoice one : census.voices()) {
                        voices.add(voice(kind.get(), bundle, one, ids));
                    }
                }
            }
        } catch (StudioFault fault) {
            return Offer.none(fault.whole());
        }
        lacking.remove("");
        return voices.isEmpty() ? Offer.none(why(lacking)) : new Offer(voices, found, "");
    }

    private static String why(Set<String> lacking) {
        List<String> names = NeuralKinds.all().stream().map(kind -> kind.shown()).toList();
        return lacking.isEmpty()
                ? "No speech model is installed. Add a bundle of "
                        + String.join(", ", names)
                        + " with \"longplay models add FOLDER\"."
                : String.join(" ", lacking);
    }

    private synchronized SpeechEngine engine(
            NeuralKind kind, InstalledBundle bundle, List<NeuralVoice> voices) {
        Map<String, NeuralVoice> byName = new LinkedHashMap<>();
        voices.forEach(voice -> byName.putIfAbsent(voice.name(), voice));
        return engines.computeIfAbsent(
                bundle.digest() + byName.keySet(),
                _ -> new NeuralEngine(kind, bundle, byName, shared));
    }

    private Voice voice(
            NeuralKind kind, InstalledBundle bundle, NeuralVoice one, Set<String> taken) {
        String plain = kind.id() + "-" + slug(one.name());
        boolean first = taken.add(plain);
        String id = first ? plain : plain + "-" + slug(bundle.name());
        String shown = kind.shown() + " " + one.shown();
        String version = BundleEngine.version(kind.version(), bundle);
        if (one.asksEspeak()) {
            version += "+" + shared.tongues().version();
        }
        return new Voice(
                first ? plain : id,
                first ? shown : shown + " of " + bundle.name(),
                one.tags(),
                List.of(one.language()),
                new VoiceOrigin(ID, BundleEngine.id(bundle), version, one.name(), Optional.empty()),
                List.of(new Voice.Part(new VoiceShape(one.pitchHz(), 1, 1, 1, 0, 0, 0, 0), 0, 0)),
                new Licence(
                        "Spoken by the model " + bundle.card().terms(),
                        bundle.card().commercial()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    @Override
    public Optional<String> missing(String engine) {
        return BundleEngine.missing(
                engine, NeuralKinds.all().stream().map(NeuralKind::bundle).toList());
    }

    @Override
    public void close() {
        shared.keeper().close();
    }
}
