package studio.longplay.app.shell;

import studio.longplay.app.settings.Folders;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a user's things go when they do not say otherwise.
final class UserFolders {
    private static final String OURS = "Longplay";

    private UserFolders() {}

    /// For projects, where the user has them or where they usually go.
    static Path projects(Folders folders) {
        return folders.chosen().orElseGet(() -> under("Documents"));
    }

    /// For films.
    static Path films() {
        Path videos = home().resolve("Movies");
        return Files.isDirectory(videos) ? videos.resolve(OURS) : under("Videos");
    }

    private static Path under(String name) {
        Path folder = home().resolve(name);
        return (Files.isDirectory(folder) ? folder : home()).resolve(OURS);
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
    }
}
