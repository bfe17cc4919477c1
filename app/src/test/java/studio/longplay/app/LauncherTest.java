package studio.longplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The shell scripts that find a Java: played against JDKs that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir Path folder;

    private Path launcher = Path.of("");

    private record Run(int exitCode, String output) {}

    @BeforeEach
    void unpackIntoAFolderWithASpace() throws IOException {
        launcher = folder.resolve("my films/bin/longplay");
        Files.createDirectories(launcher.getParent());
        Files.copy(checkout().resolve("app/src/main/dist/bin/longplay"), launcher);
        executable(launcher);
    }

    @Test
    void theNewestJavaThatWillDoIsTaken() throws IOException, InterruptedException {
        jdk("old", "17.0.15");
        jdk("new", "26.0.1");
        jdk("enough", "25.0.3");
        Run run = run(launcher, "make", "a play.fountain");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith("new <")
                .contains("<" + folder.toRealPath().resolve("my films/lib/longplay.jar") + ">")
                .endsWith("<make><a play.fountain>\n");
    }

    @Test
    void withoutAJavaThatWillDoOneSentenceSaysWhatToInstall()
            throws IOException, InterruptedException {
        jdk("old", "17.0.15");
        Run run = run(launcher, "doctor");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.output()).startsWith("longplay: install Java 25 or newer").hasLineCount(1);
    }

    @Test
    void cardsAreCountedAsTheirDriverCountsThem() throws IOException, InterruptedException {
        jdk("new", "26.0.1");
        Path java = folder.resolve("jvm/new/bin/java");
        executable(Files.writeString(java, "#!/bin/sh\necho \"$CUDA_DEVICE_ORDER\"\n"));
        assertThat(run(launcher, "doctor").output()).isEqualTo("PCI_BUS_ID\n");
    }

    @Test
    void itIsFoundThroughLinksFromAnywhere() throws IOException, InterruptedException {
        jdk("enough", "25");
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        Path linkToLink = Files.createSymbolicLink(folder.resolve("other"), link.getFileName());
        assertThat(run(linkToLink, "doctor").output()).contains("/my films/lib/longplay.jar>");
    }

    @Test
    void aCacheOfClassesIsUsedOnlyWhereThereIsOne() throws IOException, InterruptedException {
        jdk("enough", "25");
        assertThat(run(launcher, "doctor").output()).doesNotContain("AOTCache");
        Path library = Files.createDirectories(folder.resolve("my films/lib"));
        Files.writeString(library.resolve("longplay.aot"), "");
        assertThat(run(launcher, "doctor").output()).contains("<-XX:AOTCache=");
    }

    @Test
    void theBuildAlsoSaysWhatToInstall() throws IOException, InterruptedException {
        jdk("old", "17.0.15");
        Run run = run(checkout().resolve("mvnw"), "--version");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).startsWith("mvnw: install a JDK 25 or newer").hasLineCount(1);
    }

    /// A JDK whose `java` prints its name and its arguments.
    private void jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jvm/" + name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(
                java, "#!/bin/sh\nprintf '%s ' " + name + "\nprintf '<%s>' \"$@\"\necho\n");
        executable(java);
        executable(Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n"));
    }

    private Run run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeAll(
                        List.of(
                                "JAVA_HOME",
                                "LONGPLAY_JAVA",
                                "LONGPLAY_OPTS",
                                "CUDA_DEVICE_ORDER"));
        environment.put("LONGPLAY_JVM_DIRS", folder.resolve("jvm").toString());
        environment.put("PATH", pathWithoutJava().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /// The programs the scripts use, and no Java.
    private Path pathWithoutJava() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : List.of("sed", "head", "tr", "cat", "dirname", "readlink")) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place + program))) {
                    String call = "#!/bin/sh\nexec " + place + program + " \"$@\"\n";
                    executable(Files.writeString(programs.resolve(program), call));
                }
            }
        }
        return programs;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }
}
