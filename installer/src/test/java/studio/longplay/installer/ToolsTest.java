package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the tests of packages are left out without is provided where they are meant to run.
class ToolsTest {
    private static final Pattern ASKED =
            Pattern.compile("Programs\\.(?:has|wanted)\\(((?:\\s*\"[\\w-]+\",?)+)\\)");
    private static final Pattern NAME = Pattern.compile("\"([\\w-]+)\"");

    /// Debian's package of each program; that of ffprobe is left to who wants to measure a film
    /// with a program that is not ours.
    private static final Map<String, String> PACKAGES =
            Map.of(
                    "rpmbuild", "rpm",
                    "rpm2cpio", "rpm2cpio",
                    "cpio", "cpio",
                    "lintian", "lintian",
                    "rpmlint", "rpmlint",
                    "appstreamcli", "appstream",
                    "desktop-file-validate", "desktop-file-utils",
                    "update-mime-database", "shared-mime-info",
                    "Xvfb", "xvfb",
                    "xwininfo", "x11-utils");

    @Test
    void everyProgramThatATestAsksForIsInTheTable() throws IOException {
        Set<String> asked = asked();
        asked.remove("ffprobe");
        assertThat(asked).isEqualTo(new TreeSet<>(PACKAGES.keySet()));
    }

    @Test
    void theyAreInstalledWhereTheTestsRun() throws IOException {
        Path checkout = Build.checkout();
        for (String file : new String[] {".ci/run", ".github/workflows/package.yml"}) {
            assertThat(Files.readString(checkout.resolve(file)).split("\\s+"))
                    .as(file)
                    .containsAll(PACKAGES.values());
        }
    }

    private static Set<String> asked() throws IOException {
        Set<String> programs = new TreeSet<>();
        try (Stream<Path> files =
                Files.list(
                        Build.checkout()
                                .resolve("installer/src/test/java/studio/longplay/installer"))) {
            for (Path file : files.toList()) {
                Matcher asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    NAME.matcher(asked.group(1)).results().forEach(n -> programs.add(n.group(1)));
                }
            }
        }
        return programs;
    }
}
