package studio.longplay.engine.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where libraries unpack the parts of them that are made for this kind of machine.
///
/// They would use folders of their own in the user's home, which nobody knows to be ours and which
/// stay behind: FFmpeg's `~/.javacpp`, JNA's `~/.cache/JNA`, JavaFX's `~/.openjfx`.
public final class NativeFolders {
    /// The folder below [Home#natives()] of each property that a library asks, read before it is
    /// loaded.
    private static final Map<String, String> FOLDERS =
            new TreeMap<>(
                    Map.of(
                            "org.bytedeco.javacpp.cachedir", "ffmpeg",
                            "jna.tmpdir", "jna",
                            "javafx.cachedir", "javafx"));

    private NativeFolders() {}

    /// Sends all of them below a data folder, but those that somebody sent elsewhere already.
    ///
    /// To be called once, before any of the libraries is used.
    public static void below(Home home) {
        FOLDERS.forEach((property, name) -> {
            if (System.getProperty(property) == null) {
                System.setProperty(property, home.natives().resolve(name).toString());
            }
        });
    }

    /// The flags that send the libraries of another process of ours to the same places; none where
    /// nothing was said.
    public static List<String> flags() {
        return FOLDERS.keySet().stream()
                .filter(property -> System.getProperty(property) != null)
                .map(property -> "-D" + property + "=" + System.getProperty(property))
                .toList();
    }
}
