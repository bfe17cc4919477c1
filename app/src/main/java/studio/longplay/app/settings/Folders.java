package studio.longplay.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the user's things go.
///
/// @param projects the folder new projects are made in; empty for the usual one
public record Folders(String projects) {
    /// What the section is called in the file.
    public static final String SECTION = "folders";

    public static final Folders USUAL = new Folders("");

    /// The folder chosen for projects; empty where nobody chose, or where what the file says is no
    /// path on this machine.
    public Optional<Path> chosen() {
        try {
            return Optional.of(projects)
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    public Folders withProjects(Path other) {
        return new Folders(other.toAbsolutePath().toString());
    }
}
