package studio.longplay.engine.voice.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// A kind of bundle that brings voices; all there are stand in [NeuralKinds].
///
/// @param bundle how it is recognised
/// @param shown what people call its voices after their names: `Kokoro`
/// @param version of our code that drives it; raised when the same bundle would give other samples
/// @param census whose voices are in a bundle
/// @param opener makes its pipeline of its opened models
/// @param parts how many parts of a reading it reads side by side
public record NeuralKind(
        BundleKind bundle,
        String shown,
        String version,
        Census census,
        Opener opener,
        ToIntFunction<Reading> parts) {
    /// One that reads everything whole.
    public NeuralKind(
            BundleKind bundle, String shown, String version, Census census, Opener opener) {
        this(bundle, shown, version, census, opener, _ -> 1);
    }

    /// Looks whose voices are in a bundle, without loading its models.
    @FunctionalInterface
    public interface Census {
        /// The voices that can speak on this machine, and why others cannot.
        ///
        /// @throws StudioFault.Model if what lies beside the models cannot be read
        Found look(InstalledBundle bundle, Tongues tongues) throws StudioFault;
    }

    /// What was found in a bundle.
    ///
    /// @param lacking what those need that cannot speak here, as a sentence; empty if all can
    public record Found(List<NeuralVoice> voices, String lacking) {
        public Found {
            voices = List.copyOf(voices);
        }

        /// Those that speak a language only espeak-ng can pronounce, where it is not installed.
        public static final String NEEDS_ESPEAK =
                "Some of its voices need eSpeak NG for their pronunciation. Install it"
                        + " (https://github.com/espeak-ng/espeak-ng), then look again.";
    }

    /// Makes a pipeline.
    @FunctionalInterface
    public interface Opener {
        /// Takes up opened models.
        ///
        /// @param sessions by role; who gives them closes them
        /// @param folder where the bundle's other files lie
        /// @throws StudioFault.Model if what lies beside the models cannot be read
        Reader open(Map<String, Session> sessions, Path folder, Tongues tongues) throws StudioFault;
    }

    public String id() {
        return bundle.id();
    }
}
