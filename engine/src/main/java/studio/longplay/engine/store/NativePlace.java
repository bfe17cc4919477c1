package studio.longplay.engine.store;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder that libraries unpack into: the data folder's own, or, where its disk lets nothing be
/// run (mounted `noexec`), the user's cache, or else the folder for temporary files.
///
/// @param folder need not exist yet
/// @param passedOver what would have come before it, but permits nothing to be run
/// @param permits false if no folder does; it is the data folder's own then
public record NativePlace(Path folder, List<Path> passedOver, boolean permits) {
    private static final int MARK = 8;
    private static final Set<PosixFilePermission> MINE =
            PosixFilePermissions.fromString("rwx------");

    public NativePlace {
        passedOver = List.copyOf(passedOver);
    }

    /// The place for a data folder, as its disk is mounted now.
    public static NativePlace of(Home home) {
        return of(
                Stream.concat(Stream.of(home.natives()), elsewhere(home).stream()).toList(),
                folder -> permits(folder) && (folder.equals(home.natives()) || make(folder)));
    }

    static NativePlace of(List<Path> inOrder, Predicate<Path> permits) {
        for (int at = 0; at < inOrder.size(); at++) {
            if (permits.test(inOrder.get(at))) {
                return new NativePlace(inOrder.get(at), inOrder.subList(0, at), true);
            }
        }
        return new NativePlace(inOrder.getFirst(), inOrder, false);
    }

    /// The places outside of a data folder that are its own, in order; most never come to be.
    public static List<Path> elsewhere(Home home) {
        return elsewhere(
                home,
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                System.getenv());
    }

    static List<Path> elsewhere(
            Home home, Path userHome, Path temporary, Map<String, String> environment) {
        String name = "natives-" + Digest.of(home.folder().toString()).hex().substring(0, MARK);
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        Path usual =
                mac ? userHome.resolve("Library").resolve("Caches") : userHome.resolve(".cache");
        Path cache =
                Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                        .filter(word -> !word.isBlank())
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .orElse(usual);
        return List.of(
                cache.resolve("longplay").resolve(name), temporary.resolve("longplay-" + name));
    }

    /// Whether libraries may be loaded from a folder, as far as the system says.
    static boolean permits(Path folder) {
        return Mount.of(folder).filter(Mount::forbidsPrograms).isEmpty();
    }

    /// Makes a place outside of the data folder so that nobody else can lay a library there: a
    /// folder of that name which is not the user's alone is not taken.
    ///
    /// @return whether it may be used
    static boolean make(Path folder) {
        Path above = folder.getParent();
        if (above == null) {
            return false;
        }
        try {
            Files.createDirectories(above);
            if (!Files.getFileStore(above).supportsFileAttributeView("posix")) {
                Files.createDirectories(folder);
                return Files.isWritable(folder);
            }
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(MINE));
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getPosixFilePermissions(folder).equals(MINE)
                    && Files.isWritable(folder);
        } catch (IOException refused) {
            return false;
        }
    }

    /// Why no library can be loaded; empty where one can.
    ///
    /// @return `natives.forbidden`
    public Optional<StudioFault> fault() {
        return permits
                ? Optional.empty()
                : Optional.of(
                        new StudioFault.Resource(
                                "natives.forbidden",
                                "The libraries that Longplay needs cannot be loaded: nothing may be"
                                        + " run from "
                                        + passedOver.stream()
                                                .map(Path::toString)
                                                .collect(Collectors.joining(", "))
                                        + ".",
                                "Mount one of these disks without noexec, or start with --home and"
                                        + " a folder on another disk."));
    }
}
