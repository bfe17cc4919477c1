package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;

import java.nio.file.Path;
import java.util.Map;

/// A kind of bundle that clones voices; all there are stand in [CloningKinds].
///
/// @param bundle how it is recognised
/// @param version of our code that drives it; raised when the same bundle would give other samples
/// @param converts whether it changes the speech of a base voice; else it reads text itself
/// @param referenceSeconds what of a person's recordings it listens to at most
/// @param opener makes its pipeline of its opened models
public record CloningKind(
        BundleKind bundle, String version, boolean converts, int referenceSeconds, Opener opener) {
    /// Makes a pipeline.
    @FunctionalInterface
    public interface Opener {
        /// Takes up opened models.
        ///
        /// @param sessions by role; who gives them closes them
        /// @param folder where the bundle's other files lie
        /// @throws StudioFault.Model if what lies beside the models cannot be read
        Pipeline open(Map<String, Session> sessions, Path folder) throws StudioFault;
    }

    public String id() {
        return bundle.id();
    }
}
