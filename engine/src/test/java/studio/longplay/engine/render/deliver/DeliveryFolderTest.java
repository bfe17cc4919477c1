package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk that is unplugged leaves its empty mount point: nothing may be made anew there.
class DeliveryFolderTest {
    @TempDir private Path disk = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void take() throws StudioFault {
        out = disk.resolve("film");
        DeliveryLock _ = DeliveryLock.take(out);
    }

    private void unplug() {
        try {
            Files.deleteIfExists(out.resolve(DeliveryLock.OWNER));
            Files.deleteIfExists(out.resolve(DeliveryLock.LOCK));
            Files.delete(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Attempt {
        void run() throws StudioFault;
    }

    private void assertGone(Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("delivery.folder-gone"));
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void aFolderThatWentIsNotMadeAgain() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        unplug();
        assertGone(() -> folder.folder("stems"));
        assertGone(() -> folder.folder("stems/speakers"));
        assertGone(() -> folder.write("captions.srt", ""));
        assertGone(() -> folder.written(() -> "nothing"));
        assertGone(() -> DeliveryFolder.kept(out));
    }

    @Test
    void whatFailsBecauseTheFolderWentBetweenLookAndWriteSaysSo() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        assertGone(() ->
                folder.written(() -> {
                    unplug();
                    AtomicFile.writeInPlace(out.resolve("report.html"), new byte[1]);
                    return out;
                }));
    }

    @Test
    void aManifestIsNotWrittenWhereTheFolderWasEither() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        assertGone(() ->
                folder.written(() -> {
                    unplug();
                    ManifestFile.write(out, Manifests.of(Manifests.run(5000, 1, 0)));
                    return out;
                }));
    }

    /// As a mount point is, once its disk is gone.
    @Test
    void whatWasWrittenIntoAnotherFolderInItsPlaceIsNotDelivered() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        assertThatThrownBy(() ->
                        folder.written(() -> {
                            unplug();
                            AtomicFile.write(out.resolve("film.mkv"), "film");
                            return out;
                        }))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("delivery.folder-gone"));
    }

    @Test
    void anotherFaultStaysWhatItIs() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        StudioFault full = new StudioFault.Resource("disk.full", "Full.", "Free some.");
        assertThatThrownBy(() ->
                        folder.written(() -> {
                            throw full;
                        }))
                .isSameAs(full);
    }

    @Test
    void whatEarlierExportsLeftIsNamedUntilItIsDeleted() throws StudioFault, IOException {
        DeliveryFolder first = DeliveryFolder.kept(out);
        first.folder("chapters");
        first.write("film.mp4", "film");
        first.write("chapters/01 Storm.mp3", "storm");
        first.write("kept.srt", "");
        first.write("mine.txt", "theirs");
        deliver(first);
        Files.writeString(out.resolve("mine.txt"), "the user's own");
        DeliveryFolder second = DeliveryFolder.kept(out);
        second.write("film.mkv", "film");
        second.write("kept.srt", "");
        deliver(second);
        assertThat(names(second)).containsExactly("film.mp4", "chapters/01 Storm.mp3");
        DeliveryFolder third = DeliveryFolder.kept(out);
        third.write("film.mkv", "film");
        Files.delete(out.resolve("chapters/01 Storm.mp3"));
        assertThat(names(third)).containsExactly("kept.srt", "film.mp4");
        assertThat(Leftovers.sentences(ManifestFile.read(out)).getFirst())
                .isEqualTo("film.mp4 is from an earlier export and is not part of this one.");
    }

    private void deliver(DeliveryFolder folder) throws StudioFault {
        Manifest plain = Manifests.of(Manifests.run(5000, 1, 0).besides(folder.leftovers()));
        ManifestFile.write(out, Manifests.withFiles(plain, folder.entries()));
    }

    private static List<String> names(DeliveryFolder folder) {
        return folder.leftovers().stream().map(Manifest.FileEntry::name).toList();
    }

    @Test
    void foldersInItAreMadeStepByStep() throws StudioFault {
        DeliveryFolder folder = DeliveryFolder.kept(out);
        assertThat(folder.folder("stems/speakers")).isDirectory();
        assertThat(folder.folder("stems/speakers")).isEqualTo(out.resolve("stems/speakers"));
        folder.write("note", "x");
        assertThat(folder.has("note", Digest.of("x"))).isFalse();
        assertThatThrownBy(() -> folder.folder("note"))
                .hasMessageContaining("is a file, and a folder is needed");
    }
}
