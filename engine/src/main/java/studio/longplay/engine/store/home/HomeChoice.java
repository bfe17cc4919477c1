package studio.longplay.engine.store.home;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Home;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The data folder that is used, and who said so: who starts the program, the environment, the
/// little file, or nobody.
///
/// @param folder absolute; need not exist yet
/// @param next where what is in it goes at the window's next start
/// @param fault why it cannot be used: `home.note`, `home.missing`, or what a disk said
public record HomeChoice(
        Path folder, Reason reason, Optional<Path> next, Optional<StudioFault> fault) {
    /// What names the folder in the environment.
    public static final String VARIABLE = "LONGPLAY_HOME";

    /// Who said so.
    public enum Reason {
        OPTION,
        ENVIRONMENT,
        REMEMBERED,
        USUAL
    }

    /// The choice as things are now.
    ///
    /// @param option what `--home` said
    public static HomeChoice of(Optional<Path> option) {
        return of(option, System.getenv(VARIABLE), HomeNote.usual(), Home.usual());
    }

    static HomeChoice of(
            Optional<Path> option, @Nullable String variable, HomeNote note, Path usual) {
        if (option.isPresent()) {
            return sound(option.get(), Reason.OPTION);
        }
        Optional<Path> said = named(variable);
        if (said.isPresent()) {
            return sound(said.get(), Reason.ENVIRONMENT);
        }
        try {
            HomeNote.Kept kept = note.read();
            if (kept.folder().isEmpty() && kept.next().isEmpty()) {
                return sound(usual, Reason.USUAL);
            }
            return remembered(kept, usual);
        } catch (StudioFault fault) {
            return new HomeChoice(usual, Reason.USUAL, Optional.empty(), Optional.of(fault));
        }
    }

    /// As `--home` does, from the folder the program was started in.
    private static Optional<Path> named(@Nullable String variable) {
        try {
            return Optional.ofNullable(variable).filter(word -> !word.isBlank()).map(Path::of);
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    private static HomeChoice sound(Path folder, Reason reason) {
        return new HomeChoice(
                folder.toAbsolutePath().normalize(), reason, Optional.empty(), Optional.empty());
    }

    /// A folder that was renamed as a whole is found at its new place, though what did so was ended
    /// before it could say so. One that is away is not made anew: its disk may come back.
    private static HomeChoice remembered(HomeNote.Kept kept, Path usual) {
        Path folder = kept.folder().orElse(usual);
        Optional<Path> next = kept.next().filter(path -> !path.equals(folder));
        if (next.filter(Files::isDirectory).isPresent() && !Files.exists(folder)) {
            return sound(next.get(), Reason.REMEMBERED);
        }
        Optional<StudioFault> away =
                kept.folder().filter(path -> !Files.isDirectory(path)).map(HomeChoice::missing);
        Reason reason = kept.folder().isPresent() ? Reason.REMEMBERED : Reason.USUAL;
        return new HomeChoice(folder, reason, next, away);
    }

    private static StudioFault missing(Path folder) {
        return new StudioFault.Resource(
                "home.missing",
                "The data folder " + folder + " is not there.",
                "Connect its disk, or choose another folder with \"longplay home set FOLDER\";"
                        + " --home names one for once.");
    }
}
