package studio.longplay.engine.store.home;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The little file outside of every data folder that remembers which of them was chosen.
///
/// @param file need not exist
public record HomeNote(Path file) {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final String NAME = "data-folder.json";

    /// What the file says.
    ///
    /// @param folder the data folder; empty for the usual one
    /// @param next where the data is to go at the window's next start; empty if it stays
    /// @param left where it was before and may still be; empty if nothing is to be removed
    public record Kept(Optional<Path> folder, Optional<Path> next, Optional<Path> left) {
        static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record Form(@Nullable String folder, @Nullable String next, @Nullable String left) {}

    /// Where the file is on this machine: `$XDG_CONFIG_HOME/longplay` or `~/.config/longplay` (XDG
    /// Base Directory), `%APPDATA%\Longplay`, `~/Library/Preferences/Longplay`.
    public static HomeNote usual() {
        return usual(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    static HomeNote usual(String system, Path userHome, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.startsWith("windows")) {
            folder =
                    absolute(environment.get("APPDATA"))
                            .orElse(userHome.resolve("AppData").resolve("Roaming"))
                            .resolve("Longplay");
        } else if (name.startsWith("mac")) {
            folder = userHome.resolve("Library").resolve("Preferences").resolve("Longplay");
        } else {
            folder =
                    absolute(environment.get("XDG_CONFIG_HOME"))
                            .orElse(userHome.resolve(".config"))
                            .resolve("longplay");
        }
        return new HomeNote(folder.resolve(NAME).toAbsolutePath());
    }

    /// Empty for what is no absolute path.
    static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path)
                    .filter(word -> !word.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .map(Path::normalize);
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /// What was chosen; nothing if nobody did.
    ///
    /// @throws StudioFault.Input `home.note` if the file says something else
    /// @throws StudioFault.Resource if it cannot be read
    public Kept read() throws StudioFault {
        try {
            Form form = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Form.class);
            return new Kept(path(form.folder), path(form.next), path(form.left));
        } catch (NoSuchFileException nobodyChose) {
            return Kept.NOTHING;
        } catch (JacksonException damaged) {
            throw broken();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private Optional<Path> path(@Nullable String word) throws StudioFault {
        Optional<Path> path = absolute(word);
        if (word != null && path.isEmpty()) {
            throw broken();
        }
        return path;
    }

    private StudioFault.Input broken() {
        return new StudioFault.Input(
                "home.note",
                "The file " + file + ", which says where the data folder is, cannot be read.",
                "Say it again with \"longplay home set FOLDER\", or delete the file for the usual"
                        + " folder.");
    }

    void write(Kept kept) throws StudioFault {
        Form form = new Form(word(kept.folder), word(kept.next), word(kept.left));
        AtomicFile.write(file, JSON.writeValueAsString(form) + "\n");
    }

    private static @Nullable String word(Optional<Path> path) {
        return path.map(Path::toString).orElse(null);
    }

    /// Whether it says that this folder is the data folder.
    public boolean names(Path folder) {
        try {
            return read().folder().filter(folder.toAbsolutePath().normalize()::equals).isPresent();
        } catch (StudioFault unreadable) {
            return false;
        }
    }

    /// Forgets the choice: the usual folder is used from then on.
    public void forget() throws StudioFault {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }
}
