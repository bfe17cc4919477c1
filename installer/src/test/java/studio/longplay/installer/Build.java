package studio.longplay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the build left in its folders.
final class Build {
    private Build() {}

    /// The folder of the sources.
    static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }

    static Path image() {
        return checkout().resolve("jpackage/target/image/longplay");
    }

    /// Where tests leave pictures and lists for people to look at.
    static Path target() {
        return checkout().resolve("installer/target");
    }

    /// The package with this ending.
    static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(target().resolve("packages"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + ending + " was made"));
        }
    }

    /// The lines of a file of flags, without comments.
    static List<String> flags(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
