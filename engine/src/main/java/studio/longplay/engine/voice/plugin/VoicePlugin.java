package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;

/// What a jar in the data folder's `plugins` brings: implement it in a public class with a public
/// constructor without parameters, and name the class in the jar's
/// `META-INF/services/studio.longplay.engine.voice.plugin.VoicePlugin`.
///
/// A plug-in runs with all rights of the program. `docs/plugins.md` has an example and says how the
/// conformance kit is run.
public interface VoicePlugin {
    /// The version of this door; raised when plug-ins must be built anew.
    int API = 1;

    /// The version it was built for: `return 1;`, and not [#API], which would be that of the
    /// program it is loaded into.
    int api();

    /// Its version, for people.
    String version();

    /// Who brings the voices. Its id is of lower-case letters, digits and hyphens and no other
    /// provider's; the ids of its voices and engines begin with that id and a hyphen, or are it.
    ///
    /// @param folder a folder for its own files, which is there
    VoiceProvider provider(Path folder);
}
