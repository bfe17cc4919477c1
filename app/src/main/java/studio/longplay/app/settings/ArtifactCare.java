package studio.longplay.app.settings;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.ArtifactStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The care of a real store.
///
/// A piece of work is the files whose names begin with its key; it was last needed when its sidecar
/// was last touched, as [ArtifactStore#purge] reads it. Files that come and go while they are
/// counted are not counted.
///
/// @param store stays open; whoever made it closes it
public record ArtifactCare(ArtifactStore store) implements StoreCare {
    private static final String SIDECAR = ".recipe.json";
    private static final int SHELF_DEPTH = 2;

    @Override
    public Amount all() throws StudioFault {
        return count(_ -> true);
    }

    @Override
    public Amount unusedSince(Instant time) throws StudioFault {
        return count(touched -> touched.isBefore(time));
    }

    @Override
    public Amount purge(Instant unusedSince) throws StudioFault {
        ArtifactStore.Purged purged = store.purge(unusedSince);
        return new Amount(purged.artifacts(), purged.bytes());
    }

    private Amount count(Predicate<Instant> counts) throws StudioFault {
        Map<String, Long> bytesByKey = new HashMap<>();
        Map<String, Instant> touchedByKey = new HashMap<>();
        try (Stream<Path> files = Files.walk(store.folder(), SHELF_DEPTH)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                look(file, bytesByKey, touchedByKey);
            }
        } catch (UncheckedIOException e) {
            throw DiskFault.reading(store.folder(), new IOException(e));
        } catch (IOException e) {
            throw DiskFault.reading(store.folder(), e);
        }
        touchedByKey.values().removeIf(touched -> !counts.test(touched));
        long bytes =
                touchedByKey.keySet().stream()
                        .mapToLong(key -> bytesByKey.getOrDefault(key, 0L))
                        .sum();
        return new Amount(touchedByKey.size(), bytes);
    }

    private void look(Path file, Map<String, Long> bytesByKey, Map<String, Instant> touchedByKey)
            throws IOException {
        String name = file.getFileName().toString();
        Path shelf = file.getParent();
        boolean onShelf = shelf != null && shelf.getFileName().toString().matches("[0-9a-f]{2}");
        if (!onShelf || name.indexOf('.') < 0) {
            return;
        }
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            String key = name.substring(0, name.indexOf('.'));
            bytesByKey.merge(key, facts.size(), Long::sum);
            if (name.endsWith(SIDECAR)) {
                touchedByKey.put(key, facts.lastModifiedTime().toInstant());
            }
        } catch (NoSuchFileException gone) {
            bytesByKey.putIfAbsent(name, 0L);
        }
    }
}
