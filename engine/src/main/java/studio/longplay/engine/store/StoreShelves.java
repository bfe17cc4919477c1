package studio.longplay.engine.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// The folders `00` to `ff` of a store, gone through as a whole.
final class StoreShelves {
    static final String DAMAGED = "damaged";
    private static final String SIDECARS = "*.recipe.json";

    private final Path folder;
    private final boolean pretending;

    StoreShelves(Path folder) {
        this(folder, false);
    }

    /// @param pretending whether nothing is removed, and only counted
    StoreShelves(Path folder, boolean pretending) {
        this.folder = folder;
        this.pretending = pretending;
    }

    interface Visit {
        void file(Path file) throws IOException;
    }

    void eachSidecar(Visit visit) throws IOException {
        eachShelf(shelf -> each(shelf, SIDECARS, visit));
    }

    long bytes() throws IOException {
        long[] sum = {0};
        eachShelf(shelf -> each(shelf, "*", file -> sum[0] += Files.size(file)));
        return sum[0];
    }

    /// Also removes data that no sidecar speaks for: a crash between two renames leaves it.
    ArtifactStore.Purged purge(Instant unusedSince) throws IOException {
        long[] sums = {0, 0};
        eachShelf(shelf -> {
            each(
                    shelf,
                    SIDECARS,
                    sidecar -> {
                        if (isOlder(sidecar, unusedSince)) {
                            sums[0]++;
                            sums[1] += remove(shelf, keyOf(sidecar));
                        }
                    });
            each(
                    shelf,
                    "*",
                    file -> {
                        Path sidecar = shelf.resolve(keyOf(file) + ".recipe.json");
                        if (!Files.exists(sidecar) && isOlder(file, unusedSince)) {
                            sums[1] += delete(file);
                        }
                    });
        });
        Path damaged = folder.resolve(DAMAGED);
        if (Files.isDirectory(damaged)) {
            each(damaged, "*", file -> sums[1] += delete(file));
        }
        return new ArtifactStore.Purged(sums[0], sums[1]);
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    }

    private long delete(Path file) throws IOException {
        long bytes = Files.size(file);
        if (!pretending) {
            Files.deleteIfExists(file);
        }
        return bytes;
    }

    /// Moves all files of a key to `damaged`, the sidecar first: without it the artifact is gone.
    void setAside(Digest key, Path shelf, Path damaged) throws IOException {
        Files.createDirectories(damaged);
        String once = UUID.randomUUID().toString();
        for (String form : new String[] {key.hex() + ".recipe.json", key.hex() + ".*"}) {
            each(
                    shelf,
                    form,
                    file ->
                            AtomicFile.move(
                                    file, damaged.resolve(once + "." + file.getFileName())));
        }
    }

    long remove(Path shelf, String key) throws IOException {
        long[] bytes = {0};
        Path sidecar = shelf.resolve(key + ".recipe.json");
        if (Files.exists(sidecar)) {
            bytes[0] = delete(sidecar);
        }
        each(
                shelf,
                key + ".*",
                file -> {
                    if (!file.equals(sidecar)) {
                        bytes[0] += delete(file);
                    }
                });
        return bytes[0];
    }

    private static String keyOf(Path sidecar) {
        String name = sidecar.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private void eachShelf(Visit visit) throws IOException {
        each(folder, "[0-9a-f][0-9a-f]", visit);
    }

    private static void each(Path folder, String form, Visit visit) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, form)) {
            for (Path file : files) {
                visit.file(file);
            }
        }
    }
}
