package studio.longplay.engine.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Folders in the system's place for what nobody keeps. Each bears the number of its process and
/// when that began, so what a killed one left is known, and removed when the next folder is made.
public final class Temporary {
    private static final Pattern NAME = Pattern.compile("longplay-([0-9]{1,18})-([0-9]{1,18})-.*");

    /// Processes of another system that shares the place have numbers we cannot look up.
    private static final Duration UNDOUBTED = Duration.ofHours(1);

    private Temporary() {}

    /// Makes an empty folder; who asks for it removes it.
    ///
    /// @param purpose a word that a person who comes upon it understands
    /// @throws IOException if there is no room or no access
    public static Path folder(String purpose) throws IOException {
        return folder(Path.of(System.getProperty("java.io.tmpdir", ".")), purpose);
    }

    static Path folder(Path place, String purpose) throws IOException {
        for (Path folder : left(place)) {
            remove(folder);
        }
        ProcessHandle self = ProcessHandle.current();
        return Files.createTempDirectory(
                place, "longplay-" + self.pid() + "-" + began(self) + "-" + purpose + "-");
    }

    private static List<Path> left(Path place) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, Temporary::isLeft)) {
            all.forEach(left::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return left;
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long began = Long.parseLong(name.group(2));
        return ProcessHandle.of(Long.parseLong(name.group(1))).stream()
                        .noneMatch(process -> began(process) == began)
                && isOld(folder);
    }

    private static boolean isOld(Path folder) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
            return changed.isBefore(Instant.now().minus(UNDOUBTED));
        } catch (IOException gone) {
            return false;
        }
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// What belongs to somebody else stays.
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException notOurs) {
            // The next one tries again.
        }
    }
}
