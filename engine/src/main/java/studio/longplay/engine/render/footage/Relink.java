package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds moved and renamed files again by their content.
public final class Relink {
    private Relink() {}

    /// Searches a folder and all below; symbolic links are not followed, what may not be read is
    /// passed over. Only files as long as a missing one are read.
    ///
    /// @param missing how many bytes each missing file has, 0 where nobody knows
    /// @return where each file was found; the first in the order of paths where there are copies
    /// @throws StudioFault.Input `media.folder-unreadable` if the folder itself cannot be read
    public static Map<Digest, Path> search(
            Map<Digest, Long> missing, Path folder, JobContext context) throws StudioFault {
        List<Path> candidates = candidates(missing, folder, context);
        candidates.sort(Comparator.naturalOrder());
        Set<Digest> wanted = new HashSet<>(missing.keySet());
        Map<Digest, Path> found = new HashMap<>();
        int done = 0;
        for (Path file : candidates) {
            context.checkCancelled();
            context.progress(new Progress("Comparing", done++, candidates.size()));
            if (wanted.isEmpty()) {
                break;
            }
            Digest digest = digest(file, context);
            if (digest != null && wanted.remove(digest)) {
                found.put(digest, file);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Digest digest(Path file, JobContext context) {
        try {
            return FileHash.of(file, context.silent()).digest();
        } catch (StudioFault unreadable) {
            return null;
        }
    }

    private static List<Path> candidates(Map<Digest, Long> missing, Path folder, JobContext context)
            throws StudioFault {
        Set<Long> lengths = new HashSet<>(missing.values());
        boolean any = lengths.contains(0L);
        List<Path> candidates = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                            context.checkCancelled();
                            if (facts.isRegularFile()
                                    && facts.size() > 0
                                    && (any || lengths.contains(facts.size()))) {
                                candidates.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            if (file.equals(folder)) {
                                throw e;
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "media.folder-unreadable",
                    "The folder " + folder + " cannot be searched.",
                    "Choose a folder that is there and may be read.",
                    e);
        }
        return candidates;
    }
}
