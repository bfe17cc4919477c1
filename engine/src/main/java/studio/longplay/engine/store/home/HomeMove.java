package studio.longplay.engine.store.home;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.StoreCensus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Brings what a data folder holds to another folder: a copy first, of which the disk has every
/// byte, and only then the old one goes. Links are brought as links.
///
/// @param from the data folder so far
/// @param to empty, or not there
record HomeMove(Path from, Path to) {
    private static final long SPARE_BYTES = 200_000_000L;
    private static final long MEGABYTE = 1_000_000L;

    /// @throws StudioFault.Input `home.occupied`
    /// @throws StudioFault.Resource `home.in-use`, `home.space`
    void requirePossible() throws StudioFault {
        requireEmpty();
        requireFree();
        if (!onOneDisk()) {
            requireSpace();
        }
    }

    /// Nobody else may write what is being moved.
    private void requireFree() throws StudioFault {
        List<Long> others = StoreCensus.others(new Home(from).artifacts());
        if (others.stream().anyMatch(number -> number != ProcessHandle.current().pid())) {
            throw new StudioFault.Resource(
                    "home.in-use",
                    "Another Longplay has the data folder " + from + " open.",
                    "Close it, then try again; nothing was moved.");
        }
    }

    private void requireSpace() throws StudioFault {
        long needed = HomeSwitch.bytesIn(from) + SPARE_BYTES;
        long free;
        try {
            free = Files.getFileStore(to).getUsableSpace();
        } catch (IOException e) {
            throw DiskFault.reading(to, e);
        }
        if (free < needed) {
            throw new StudioFault.Resource(
                    "home.space",
                    "The disk with "
                            + to
                            + " has "
                            + free / MEGABYTE
                            + " MB free; "
                            + needed / MEGABYTE
                            + " MB are needed.",
                    "Free some space there, or choose another folder; nothing was moved.");
        }
    }

    private void requireEmpty() throws StudioFault {
        try (Stream<Path> inside = Files.list(to)) {
            if (inside.findAny().isPresent()) {
                throw new StudioFault.Input(
                        "home.occupied",
                        "The folder " + to + " is not empty.",
                        "Choose an empty folder to move to, or use it as it is, without moving.");
            }
        } catch (IOException e) {
            throw DiskFault.reading(to, e);
        }
    }

    private boolean onOneDisk() throws StudioFault {
        try {
            return !Files.exists(from) || Files.getFileStore(from).equals(Files.getFileStore(to));
        } catch (IOException e) {
            throw DiskFault.reading(from, e);
        }
    }

    /// Brings everything; on one disk by a new name alone. Whatever ends it leaves the old folder
    /// as it was, and the new one empty.
    void bring(JobContext context) throws StudioFault {
        boolean renamed = onOneDisk() && Files.isDirectory(from) && renamed(from, to);
        boolean done = false;
        try {
            if (!renamed) {
                copied(context);
                requireFree();
            }
            new MovedPaths(from, to).write();
            done = true;
        } catch (IOException e) {
            throw DiskFault.writing(to, e);
        } catch (UncheckedIOException e) {
            throw DiskFault.reading(from, Objects.requireNonNull(e.getCause()));
        } finally {
            if (!done && (!renamed || !renamed(to, from))) {
                emptied();
            }
        }
    }

    /// A folder that is a mount of its own cannot be renamed.
    private static boolean renamed(Path from, Path to) {
        try {
            Files.deleteIfExists(to);
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException apart) {
            return false;
        }
    }

    void copied(JobContext context) throws IOException, StudioFault {
        long total = HomeSwitch.bytesIn(from) / MEGABYTE;
        long bytes = 0;
        for (Path source : sources()) {
            context.checkCancelled();
            context.progress(new Progress("move the data folder", bytes / MEGABYTE, total));
            Path target = to.resolve(from.relativize(source));
            if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target);
                continue;
            }
            Files.copy(
                    source, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                flushed(target);
                bytes += Files.size(target);
            }
        }
        AtomicFile.flushFolder(to);
    }

    /// A file that may only be read cannot be opened to be flushed; the system writes it in time.
    private static void flushed(Path file) throws IOException {
        if (Files.isWritable(file)) {
            AtomicFile.flush(file);
        }
    }

    private List<Path> sources() throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        Path natives = new Home(from).natives();
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(path -> !path.equals(from) && !path.startsWith(natives)).toList();
        }
    }

    private void emptied() {
        if (!Files.isDirectory(from)) {
            return;
        }
        try {
            removed(to);
        } catch (IOException | UncheckedIOException leftover) {
            // Why it did not come to its end is told; what could not be taken back is only a copy.
            return;
        }
    }

    /// Removes the old folder; the copy is used already, so that what cannot be removed only stays.
    void removeOld() throws StudioFault {
        try {
            removed(from);
            Files.deleteIfExists(from);
        } catch (IOException e) {
            throw DiskFault.writing(from, e);
        } catch (UncheckedIOException e) {
            throw DiskFault.writing(from, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void removed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(path -> !path.equals(folder)).forEach(inside::add);
        }
        inside.sort(Comparator.reverseOrder());
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
