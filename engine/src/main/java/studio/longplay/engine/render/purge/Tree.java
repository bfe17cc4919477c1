package studio.longplay.engine.render.purge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file, or a folder with all in it. Links in it are counted and removed themselves; where they
/// lead is never looked at.
record Tree(long files, long bytes, Instant changed) {
    static Tree of(Path root) throws IOException {
        long[] sums = {0, 0};
        Instant[] latest = {Instant.EPOCH};
        Files.walkFileTree(
                root,
                new Forgiving() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        sums[0]++;
                        sums[1] += facts.size();
                        Instant changed = facts.lastModifiedTime().toInstant();
                        latest[0] = changed.isAfter(latest[0]) ? changed : latest[0];
                        return FileVisitResult.CONTINUE;
                    }
                });
        return new Tree(sums[0], sums[1], latest[0]);
    }

    static void remove(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                root,
                new Forgiving() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @org.jspecify.annotations.Nullable IOException problem)
                            throws IOException {
                        Files.deleteIfExists(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// What goes while it is looked at is not there.
    private static class Forgiving extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }
    }
}
