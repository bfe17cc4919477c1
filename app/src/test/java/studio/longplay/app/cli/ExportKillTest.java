package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// The program killed with SIGKILL in the middle of exports, and asked again.
@Tag("media")
@DisabledOnOs(OS.WINDOWS)
class ExportKillTest {
    private static final int MANY_KILLS = 20;
    private static final int MANY_SEGMENTS = 30;

    @TempDir private Path folder = Path.of("");
    private ChildExport killed = new ChildExport(folder);
    private final Map<Path, FileTime> finished = new HashMap<>();
    private final List<ProcessHandle> workers = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        killed = new ChildExport(Files.createDirectory(folder.resolve("killed")));
    }

    /// A scene of one line each, in places that move.
    private static String script(int scenes) {
        String[] places = {"FOREST", "SEA", "CITY STREET", "ROOM"};
        StringBuilder script = new StringBuilder("Title: Killed\n\n");
        for (int scene = 1; scene <= scenes; scene++) {
            script.append("EXT. ").append(places[scene % places.length]).append(' ').append(scene);
            script.append("\n\n").append(scene % 2 == 0 ? "MARY" : "JOHN");
            script.append("\nNumber ").append(scene).append(".\n\n");
        }
        return script.toString();
    }

    private Path script(Path of, int scenes) throws IOException {
        return Files.writeString(of.resolve("killed.fountain"), script(scenes));
    }

    /// Ends the process as a power cut would, with its workers or leaving them as orphans.
    private void kill(Process process, boolean orphans) throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        workers.addAll(children);
        process.destroyForcibly().waitFor();
        if (!orphans) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        assertNothingMadeTwice();
        finished.putAll(killed.artifacts());
    }

    private void assertNothingMadeTwice() throws IOException {
        for (Map.Entry<Path, FileTime> artifact : finished.entrySet()) {
            assertThat(Files.getLastModifiedTime(artifact.getKey()))
                    .as("made again: " + artifact.getKey())
                    .isEqualTo(artifact.getValue());
        }
    }

    @Test
    void anExportKilledThriceIsTheSameToTheByteAndNothingIsLeftOver()
            throws IOException, InterruptedException, StudioFault {
        List<String> words = killed.words(script(killed.folder(), 2), 1);
        List<ChildExport.Sight> moments =
                List.of(
                        () -> killed.finished(".wav", 1),
                        () -> killed.finished(".mp4", 1),
                        () -> Files.isDirectory(killed.film().resolve("stems")));
        for (ChildExport.Sight moment : moments) {
            Process process = killed.start(words);
            if (ChildExport.awaited(process, moment)) {
                if (finished.isEmpty()) {
                    assertRefusedNaming(process, words);
                }
                kill(process, finished.isEmpty());
            }
        }
        assertTheSameAsUndisturbed(2, words);
        assertADamagedGroupIsNamedAndMadeAgain();
    }

    /// Two exports into one folder.
    private void assertRefusedNaming(Process first, List<String> words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(run(words, said)).isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("is being written by process " + first.pid());
    }

    private void assertADamagedGroupIsNamedAndMadeAgain() throws IOException, StudioFault {
        Manifest before = ManifestFile.read(killed.film());
        String group = before.segments().getFirst().groups().getFirst().digest();
        Path file =
                killed.artifacts().keySet().stream()
                        .filter(artifact -> artifact.toString().contains(group))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(run(verify(), said)).isEqualTo(CommandLineApp.FOUND);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("BAD  segment 1, scene 1 at 0:00:00");
        List<String> repair =
                List.of("repair", killed.film().toString(), "--home", killed.home().toString());
        assertThat(run(repair, said)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 of 2 segments rendered");
        assertThat(ManifestFile.read(killed.film()).digest()).isEqualTo(before.digest());
        assertThat(run(verify(), said)).isZero();
    }

    private static int run(List<String> words, ByteArrayOutputStream said) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CommandLineApp.run(words.toArray(String[]::new), out, out);
    }

    @Test
    @Tag("long")
    void anExportOfThirtySegmentsKilledTwentyTimesIsTheSame()
            throws IOException, InterruptedException, StudioFault {
        List<String> words = killed.words(script(killed.folder(), MANY_SEGMENTS), 2);
        SplittableRandom random = new SplittableRandom(20);
        int kills = 0;
        long most = 3000;
        while (kills < MANY_KILLS) {
            Process process = killed.start(words);
            if (process.waitFor(500 + random.nextLong(most), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(killed.told()).isZero();
                // It got to its end: the next begins a new delivery of the same work.
                Files.deleteIfExists(killed.film().resolve("film.mp4"));
            } else {
                kill(process, random.nextBoolean());
                kills++;
            }
            most = 2000 + random.nextLong(6000);
        }
        Manifest manifest = assertTheSameAsUndisturbed(MANY_SEGMENTS, words);
        assertThat(manifest.segments()).hasSizeGreaterThanOrEqualTo(MANY_SEGMENTS);
    }

    /// Lets the killed one end, makes another undisturbed, and holds them against each other.
    private Manifest assertTheSameAsUndisturbed(int scenes, List<String> words)
            throws IOException, InterruptedException, StudioFault {
        assertThat(killed.run(words)).as(killed.told()).isZero();
        assertNothingMadeTwice();
        assertThat(killed.leftovers()).isEmpty();
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
        ChildExport whole = new ChildExport(Files.createDirectory(folder.resolve("whole")));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(run(whole.words(script(whole.folder(), scenes), 2), said))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        Manifest expected = ManifestFile.read(whole.film());
        Manifest made = ManifestFile.read(killed.film());
        assertThat(made.file("film.mp4")).isPresent().isEqualTo(expected.file("film.mp4"));
        assertThat(made.file("stems/mix.wav")).isEqualTo(expected.file("stems/mix.wav"));
        assertThat(made.digest()).isEqualTo(expected.digest());
        return made;
    }

    private List<String> verify() {
        return List.of("verify", killed.film().toString(), "--home", killed.home().toString());
    }
}
