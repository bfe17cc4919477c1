package studio.longplay.engine.store;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The data folder and what stands where in it.
///
/// @param folder absolute; need not exist yet
public record Home(Path folder) {
    private static final String NAME = "longplay";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// Where the data folder is when nobody says otherwise: `$XDG_DATA_HOME/longplay` or
    /// `~/.local/share/longplay` (XDG Base Directory), `%LOCALAPPDATA%\Longplay`, `~/Library/
    /// Application Support/Longplay`.
    public static Path usual() {
        return usual(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    static Path usual(String system, Path userHome, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            Path base = local == null ? userHome.resolve("AppData").resolve("Local") : local;
            return base.resolve("Longplay");
        }
        if (name.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Longplay");
        }
        Path data = absolute(environment.get("XDG_DATA_HOME"));
        return (data == null ? userHome.resolve(".local").resolve("share") : data).resolve(NAME);
    }

    /// The XDG specification says that a relative path is to be ignored.
    private static @Nullable Path absolute(@Nullable String path) {
        return path == null || path.isBlank() || !Path.of(path).isAbsolute() ? null : Path.of(path);
    }

    /// Finished artifacts; see [ArtifactStore].
    public Path artifacts() {
        return folder.resolve("artifacts");
    }

    /// Project folders that the user did not place elsewhere.
    public Path projects() {
        return folder.resolve("projects");
    }

    /// Model bundles that the user brought.
    public Path models() {
        return folder.resolve("models");
    }

    /// What is known of all takes and voices; see the package `store.library`.
    public Path library() {
        return folder.resolve("library");
    }

    /// What is known of the user's folders of sounds; the files stay where they are.
    public Path sounds() {
        return folder.resolve("sounds");
    }

    /// What libraries unpack for this kind of machine; see [NativeFolders].
    public Path natives() {
        return folder.resolve("natives");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
