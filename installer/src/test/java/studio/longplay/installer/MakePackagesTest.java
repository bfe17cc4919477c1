package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// How packages are made, with a program that only says its help.
@EnabledOnOs(OS.LINUX)
class MakePackagesTest {
    @TempDir Path folder;

    private Path target = Path.of("");

    @BeforeEach
    void packTheSmallProgramInAFolderWithABlank() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("my films/image"));
        Path program = Files.createDirectories(home.resolve("bin")).resolve("longplay");
        Files.writeString(program, "#!/bin/sh\necho '  -h, --help  says this'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path icons = Files.createDirectory(home.resolveSibling("icons"));
        Files.writeString(icons.resolve("longplay-16.png"), "");
        target = Files.createDirectory(home.resolveSibling("target"));
        Path script = Build.checkout().resolve("installer/src/linux/make-packages");
        Programs.wanted("rpmbuild");
        Programs.run(
                        script.toString(),
                        home.toString(),
                        icons.toString(),
                        target.toString(),
                        "0.1.0",
                        "1793491200",
                        "fast")
                .good();
    }

    @Test
    void bothAreMadeInAFolderWithABlankInItsPath() throws IOException, InterruptedException {
        assertThat(Programs.run("rpm", "-qlp", made(".rpm")).good().output())
                .contains("/opt/longplay-studio/bin/longplay", "/usr/share/man/man1/longplay.1.gz");
        assertThat(made(".deb")).endsWith(".deb");
    }

    private String made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("packages"))) {
            return files.map(Path::toString).filter(f -> f.endsWith(ending)).findFirst().orElse("");
        }
    }

    @Test
    void theManualPageHasAllThatTheCommandLineTakesAnywhere()
            throws IOException, InterruptedException {
        Path page = target.resolve("tree/usr/share/man/man1/longplay.1.gz");
        String manual = Programs.run("gzip", "-dc", page.toString()).good().output();
        for (String part :
                new String[] {
                    "NAME", "SYNOPSIS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"
                }) {
            assertThat(manual).contains(".SH " + part + "\n");
        }
        assertThat(manual)
                .contains("\\-\\-json", "\\-\\-home", "\\-\\-version")
                .contains("LONGPLAY_HOME", "LONGPLAY_OPTS")
                .contains("  \\-h, \\-\\-help  says this");
    }
}
