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

/// The start script of the installed program, played against a Java that only says how it was
/// called.
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    @TempDir Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void installIntoAFolderWithASpace() throws IOException {
        home = Files.createDirectories(folder.resolve("my studio")).toRealPath();
        executable(
                "bin/longplay",
                Files.readString(Build.checkout().resolve("jpackage/src/image/longplay")));
        executable("lib/runtime/bin/java", "#!/bin/sh\nprintf '<%s>' \"$@\"\ncat\nexit 42\n");
        Files.createDirectories(home.resolve("lib/app"));
    }

    @Test
    void allFlagsComeFromTheFilesBesideTheJars() throws IOException, InterruptedException {
        Path app = home.resolve("lib/app");
        assertThat(run("longplay make 'a play.fountain'"))
                .startsWith("<@" + app + "/longplay.vmargs><@" + app + "/image.vmargs>")
                .contains("<-Djava.util.logging.config.file=" + app + "/logging.properties>")
                .contains("<-Dlongplay.terminal=false>")
                .contains("<-jar><" + app + "/longplay.jar><make><a play.fountain>")
                .doesNotContain("AOTCache");
    }

    @Test
    void theCacheIsUsedWhereThereIsOne() throws IOException, InterruptedException {
        Files.writeString(home.resolve("lib/app/longplay.aot"), "");
        assertThat(run("longplay")).contains("<-XX:AOTCache=" + home + "/lib/app/longplay.aot>");
    }

    @Test
    void moreFlagsComeFromTheUser() throws IOException, InterruptedException {
        assertThat(run("LONGPLAY_OPTS='-Xmx8g -Dx=y' longplay")).contains("<-Xmx8g><-Dx=y>");
    }

    @Test
    void inputAndExitCodePassThroughALink() throws IOException, InterruptedException {
        Path link =
                Files.createSymbolicLink(folder.resolve("longplay"), home.resolve("bin/longplay"));
        assertThat(run("echo said | '" + link + "' -; echo $?")).endsWith("<->said\n42\n");
    }

    private String run(String line) throws IOException, InterruptedException {
        String path = "PATH='" + home + "/bin':$PATH; export PATH; ";
        return Programs.run("sh", "-c", path + "{ " + line + "; } </dev/null").output();
    }

    private void executable(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
