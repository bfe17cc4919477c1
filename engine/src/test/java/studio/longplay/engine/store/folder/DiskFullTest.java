package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// On a disk of 2 MB; needs the right to mount one and is skipped without.
@Tag("long")
class DiskFullTest {
    @TempDir private Path temp;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(temp.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "no right to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    private Path fill(long freeBytes) throws Exception {
        Path filler = disk.resolve("filler");
        long size = Files.getFileStore(disk).getUsableSpace() - freeBytes;
        Files.write(filler, new byte[(int) size]);
        return filler;
    }

    @Test
    void anArtifactIsNotHalfWritten() throws Exception {
        try (ArtifactStore store = ArtifactStore.open(disk.resolve("artifacts"))) {
            Path filler = fill(200_000);
            Digest key = Digest.of("big");
            ArtifactStore.Content content = part -> Files.write(part, new byte[400_000]);
            StudioFault fault =
                    catchThrowableOfType(StudioFault.class, () -> store.put(key, "bin", content));
            assertThat(fault.code()).isEqualTo("store.disk-full");
            assertThat(store.find(key)).isEmpty();
            assertThat(store.bytes()).isZero();
            Files.delete(filler);
            assertThat(store.put(key, "bin", content).bytes()).isEqualTo(400_000);
        }
    }

    @Test
    void aSmallFileKeepsItsOldContent() throws Exception {
        Path file = disk.resolve("settings.json");
        AtomicFile.write(file, "old");
        fill(4096);
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class, () -> AtomicFile.write(file, new byte[100_000]));
        assertThat(fault.code()).isEqualTo("store.disk-full");
        assertThat(file).hasContent("old");
    }

    @Test
    void anEditThatFoundNoRoomIsNotDoneAndTheOthersAreKept() throws Exception {
        Path folder = disk.resolve("project");
        ProjectFolder project =
                ProjectFolder.create(folder, Project.of("Heath", "heath.fountain", "Hello."));
        Path filler = fill(20_000);
        int done = 0;
        StudioFault fault = null;
        while (fault == null) {
            String title = (done + 1) + " " + "x".repeat(1_000);
            fault =
                    catchThrowableOfType(
                            StudioFault.class, () -> project.apply(new Edit.Retitle(title)));
            done += fault == null ? 1 : 0;
        }
        assertThat(fault.code()).isEqualTo("store.disk-full");
        assertThat(project.project().title()).startsWith(done + " ");
        Files.delete(filler);
        project.apply(new Edit.SetPreset("uhd"));
        project.close();
        try (ProjectFolder again = ProjectFolder.open(folder)) {
            assertThat(again.project().title()).startsWith(done + " ");
            assertThat(again.project().export().preset()).isEqualTo("uhd");
            assertThat(again.history().done()).hasSize(done + 1);
        }
    }
}
