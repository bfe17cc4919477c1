package studio.longplay.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /// Two libraries, Skija and ONNX Runtime, know no folder but the one for temporary files.
    private static final String TEMPORARY = "java.io.tmpdir";

    /// Said once that folder was exchanged, for other processes of ours.
    private static final String EXCHANGED = "longplay.tmpdir";

    private NativeFolders() {}

    /// Sends all of them below a data folder, but those that somebody sent elsewhere already; to
    /// another place where nothing may be run from that disk. Where nothing may be run from the
    /// folder for temporary files, another is used for these too.
    ///
    /// To be called once, before any of the libraries is used.
    ///
    /// @return where they unpack, or that nothing can be loaded at all
    public static NativePlace below(Home home) {
        NativePlace place = NativePlace.of(home);
        FOLDERS.forEach((property, name) -> {
            if (System.getProperty(property) == null) {
                System.setProperty(property, place.folder().resolve(name).toString());
            }
        });
        if (place.permits() && !NativePlace.permits(temporary())) {
            exchange(place.folder().resolve("temporary"));
        }
        return place;
    }

    private static Path temporary() {
        return Path.of(System.getProperty(TEMPORARY, "."));
    }

    private static void exchange(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            // What is wrong with the data folder is told by the first that writes there.
            return;
        }
        System.setProperty(TEMPORARY, folder.toString());
        System.setProperty(EXCHANGED, folder.toString());
    }

    /// The flags that send the libraries of another process of ours to the same places; none where
    /// nothing was said.
    public static List<String> flags() {
        Stream<String> temporary =
                Stream.of(EXCHANGED, TEMPORARY).filter(_ -> System.getProperty(EXCHANGED) != null);
        return Stream.concat(FOLDERS.keySet().stream(), temporary)
                .filter(property -> System.getProperty(property) != null)
                .map(property -> "-D" + property + "=" + System.getProperty(property))
                .toList();
    }
}
