package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A film killed with SIGKILL at ten random moments of its making, and resumed each time.
@Tag("long")
class KillTest {
    private static final int KILLS = 10;

    @TempDir private Path folder = Path.of("");

    private Process start(String home, String out) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MakeProgram.class.getName(),
                        folder.resolve("script.fountain").toString(),
                        folder.resolve(home).toString(),
                        folder.resolve(out).toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(home + ".log").toFile()))
                .start();
    }

    @Test
    void aKilledFilmIsTheSameToTheByteAndNothingFinishedIsMadeTwice()
            throws IOException, InterruptedException, StudioFault {
        Files.writeString(folder.resolve("script.fountain"), MakeProgram.threeMinutes());
        long began = System.nanoTime();
        assertThat(start("whole", "film-whole").waitFor()).isZero();
        long wholeMillis = (System.nanoTime() - began) / 1_000_000;

        SplittableRandom random = new SplittableRandom(7);
        Map<Path, FileTime> finished = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start("killed", "film-killed");
            long wait = 300 + random.nextLong(wholeMillis / 4);
            if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).isZero();
            } else {
                process.destroyForcibly().waitFor();
            }
            assertUntouched(finished);
            finished.putAll(artifacts());
        }
        assertThat(start("killed", "film-killed").waitFor()).isZero();
        assertUntouched(finished);

        Manifest whole = ManifestFile.read(folder.resolve("film-whole"));
        Manifest killed = ManifestFile.read(folder.resolve("film-killed"));
        assertThat(killed.file("film.mp4")).isEqualTo(whole.file("film.mp4"));
        assertThat(killed.file("stems/mix.wav")).isEqualTo(whole.file("stems/mix.wav"));
        assertThat(killed.digest()).isEqualTo(whole.digest());
    }

    private void assertUntouched(Map<Path, FileTime> finished) throws IOException {
        for (Map.Entry<Path, FileTime> artifact : finished.entrySet()) {
            assertThat(Files.getLastModifiedTime(artifact.getKey()))
                    .as("made again: " + artifact.getKey())
                    .isEqualTo(artifact.getValue());
        }
    }

    /// The finished files: those whose sidecar is there.
    private Map<Path, FileTime> artifacts() throws IOException {
        Map<Path, FileTime> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("killed").resolve("artifacts"))) {
            for (Path sidecar : files.filter(KillTest::isSidecar).toList()) {
                String key = sidecar.getFileName().toString().substring(0, 64);
                try (Stream<Path> shelf = Files.list(sidecar.getParent())) {
                    for (Path data : shelf.toList()) {
                        if (data.getFileName().toString().startsWith(key) && !isSidecar(data)) {
                            found.put(data, Files.getLastModifiedTime(data));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isSidecar(Path file) {
        return file.getFileName().toString().endsWith(".recipe.json");
    }
}
