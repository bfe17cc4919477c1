package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Disks that fill up or go away in the middle of an export: file systems in memory that hold a few
/// megabytes, where this machine lets us have one.
@Tag("long")
@EnabledOnOs(OS.LINUX)
class DiskTroubleTest {
    private static final int CHUNK = 1 << 12;

    @TempDir private Path folder = Path.of("");
    private Path small = Path.of("");
    private ChildExport export = new ChildExport(folder);
    private Path script = Path.of("");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                done("mount", "-t", "tmpfs", "-o", "size=128m", "none", small.toString()),
                "this machine does not let us mount");
        export = new ChildExport(Files.createDirectory(folder.resolve("export")));
        script =
                Files.writeString(
                        folder.resolve("disk.fountain"),
                        "Title: Disk\n\nEXT. FOREST\n\nMARY\nOne.\n\nEXT. SEA\n\nJOHN\nTwo.\n");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        boolean _ = done("umount", "-l", small.toString());
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private List<String> words(Path home, Path film) {
        List<String> words = new ArrayList<>(export.words(script, 2));
        words.set(words.indexOf(export.home().toString()), home.toString());
        words.set(words.indexOf(export.film().toString()), film.toString());
        return words;
    }

    private Process startedToDraw(List<String> words) throws IOException, InterruptedException {
        Process process = export.start(words);
        assertThat(ChildExport.awaited(process, () -> export.told().contains("render: ")))
                .as(export.told())
                .isTrue();
        return process;
    }

    /// Fills the small disk but for so many bytes; the export, which writes to it as well, may fill
    /// it first.
    private Path fill(long leftBytes) throws IOException {
        Path ballast = small.resolve("ballast");
        long free = Files.getFileStore(small).getUsableSpace() - leftBytes;
        try (var out = Files.newOutputStream(ballast)) {
            for (long written = 0; written + CHUNK <= free; written += CHUNK) {
                out.write(new byte[CHUNK]);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(small).getUsableSpace()).isLessThan(CHUNK);
        }
        return ballast;
    }

    private Manifest undisturbed() throws IOException, InterruptedException, StudioFault {
        assertThat(export.run(words(folder.resolve("home"), folder.resolve("film")))).isZero();
        Manifest manifest = ManifestFile.read(folder.resolve("film"));
        Files.delete(export.log());
        return manifest;
    }

    @Test
    void aStoreThatFillsUpWhileItDrawsIsNamedAndGoesOnWhenThereIsRoom()
            throws IOException, InterruptedException, StudioFault {
        Path home = small.resolve("home");
        Process process = startedToDraw(words(home, export.film()));
        Path ballast = fill(0);
        assertThat(process.waitFor()).as(export.told()).isEqualTo(3);
        assertThat(export.told()).contains("disk").contains("full").contains(small.toString());
        assertThat(export.film().resolve("film.mp4")).doesNotExist();
        assertThat(export.film().resolve("manifest.json")).doesNotExist();
        assertThat(ChildExport.files(export.film(), ".part")).isEmpty();
        assertThat(ChildExport.files(home.resolve("artifacts").resolve("parts"), "")).isEmpty();
        Files.delete(ballast);
        assertThat(export.run(List.of("resume", "--home", home.toString())))
                .as(export.told())
                .isZero();
        assertThat(export.told()).contains("0 lines spoken");
        assertThat(ManifestFile.read(export.film()).digest()).isEqualTo(undisturbed().digest());
    }

    @Test
    void aDeliveryThatFillsUpWhileItIsJoinedIsNamedAndDrawsNothingAgain()
            throws IOException, InterruptedException, StudioFault {
        Path delivery = small.resolve("film");
        long free = Files.getFileStore(small).getUsableSpace();
        assertThat(export.run(words(folder.resolve("home"), delivery))).isZero();
        Manifest whole = ManifestFile.read(delivery);
        long taken = free - Files.getFileStore(small).getUsableSpace();
        long film = whole.file("film.mp4").orElseThrow().bytes();
        assertThat(done("rm", "-r", delivery.toString())).isTrue();
        Files.delete(export.log());
        Process process = startedToDraw(words(export.home(), delivery));
        // Stems are written beside the drawing: what is there of them needs no room any more.
        long there = free - Files.getFileStore(small).getUsableSpace();
        Path ballast = fill(taken - there - film / 2);
        assertThat(process.waitFor()).as(export.told()).isEqualTo(3);
        assertThat(export.told()).contains("disk").contains("full").contains("film.mp4");
        assertThat(delivery.resolve("film.mp4")).doesNotExist();
        assertThat(delivery.resolve("manifest.json")).doesNotExist();
        assertThat(ChildExport.files(delivery, ".part")).isEmpty();
        Files.delete(ballast);
        assertThat(export.run(List.of("resume", "--home", export.home().toString()))).isZero();
        assertThat(export.told()).contains("0 of 2 segments rendered, 2 reused");
        assertThat(ManifestFile.read(delivery).file("film.mp4")).isEqualTo(whole.file("film.mp4"));
    }

    @Test
    void aDiskThatIsUnpluggedIsNamedAndNothingIsWrittenInItsPlace()
            throws IOException, InterruptedException {
        Path delivery = small.resolve("film");
        Process process = startedToDraw(words(export.home(), delivery));
        assertThat(done("umount", "-l", small.toString())).isTrue();
        assertThat(process.waitFor()).as(export.told()).isEqualTo(3);
        assertThat(export.told()).contains("was taken away while the film was made");
        assertThat(small).isEmptyDirectory();
    }

    @Test
    void aStoppedProgramGoesOnWhereItStood() throws IOException, InterruptedException {
        Process process = startedToDraw(words(export.home(), export.film()));
        signal(process, "STOP");
        Thread.sleep(3000);
        assertThat(process.isAlive()).isTrue();
        signal(process, "CONT");
        assertThat(process.waitFor()).as(export.told()).isZero();
    }

    private static void signal(Process process, String name)
            throws IOException, InterruptedException {
        assertThat(done("kill", "-" + name, String.valueOf(process.pid()))).isTrue();
        // A child may have ended since it was seen: encoders live for a group of pictures.
        for (ProcessHandle child : process.descendants().toList()) {
            boolean told = done("kill", "-" + name, String.valueOf(child.pid()));
            assertThat(told || !child.isAlive()).isTrue();
        }
    }
}
