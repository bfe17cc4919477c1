package studio.longplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What we ship is named in the table of licences, in the version we ship.
class LicencesTest {
    private static final Pattern JAR =
            Pattern.compile(".*/([^/]+)/([^/]+)/\\1-\\2(-[a-z0-9_-]+)?\\.jar");

    private static final List<String> NEVER_SHIPPED =
            List.of(
                    "junit",
                    "opentest4j",
                    "apiguardian",
                    "assertj",
                    "byte-buddy",
                    "archunit",
                    "testfx",
                    "openjfx-monocle",
                    "hamcrest",
                    "longplay",
                    "slf4j-nop",
                    "org.osgi");

    @Test
    void everyJarOnTheClassPathIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(table());
        List<String> missing =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> JAR.matcher(entry.replace('\\', '/')))
                        .filter(Matcher::matches)
                        .filter(jar -> NEVER_SHIPPED.stream().noneMatch(jar.group(1)::startsWith))
                        .filter(jar -> rows.stream().noneMatch(row -> names(row, jar)))
                        .map(jar -> jar.group(1) + " " + jar.group(2))
                        .distinct()
                        .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    /// A row may name a family once: `javafx-base, -graphics` or `skija-linux-x64`.
    private static boolean names(String row, Matcher jar) {
        String artifact = jar.group(1);
        String family = artifact.replaceAll("-(linux|macos|windows)-.*", "");
        String member = artifact.replaceFirst("^[a-z]+", "");
        return row.contains("| " + jar.group(2) + " |")
                && (row.contains(":" + artifact)
                        || row.contains(", " + artifact)
                        || row.contains(":" + family)
                        || (row.contains(":" + artifact.replaceFirst("-.*", "") + "-")
                                && row.contains(", " + member)));
    }

    private static Path table() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at.resolve("docs/licences/README.md");
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }
}
