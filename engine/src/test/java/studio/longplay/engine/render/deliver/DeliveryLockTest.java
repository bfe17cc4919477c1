package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.folder.Locking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DeliveryLockTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aFolderIsForOneMakingAtATimeAndTheFaultNamesItsProcess() throws StudioFault {
        Path out = folder.resolve("film");
        try (DeliveryLock _ = DeliveryLock.take(out)) {
            assertThatThrownBy(() -> DeliveryLock.take(out))
                    .isInstanceOf(StudioFault.Resource.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        DeliveryLock.take(out).close();
    }

    @Test
    void aRefusedMakingLeavesTheFolderToTheOneThatHasIt() throws Exception {
        Path out = folder.resolve("film");
        Path said = folder.resolve("said");
        try (DeliveryLock _ = DeliveryLock.take(out)) {
            assertThatThrownBy(() -> DeliveryLock.take(out)).isInstanceOf(StudioFault.class);
            assertThatThrownBy(() -> DeliveryLock.take(out)).isInstanceOf(StudioFault.class);
            assertThat(Locking.isHeld(out.resolve(DeliveryLock.LOCK), said)).isTrue();
        }
    }

    @Test
    void nothingIsLeftOfAMakingThatCameToNothing() throws StudioFault {
        Path out = folder.resolve("film");
        DeliveryLock.take(out).close();
        assertThat(out).doesNotExist();
    }

    @Test
    void onlyTheFilmIsLeftOfAMaking() throws StudioFault, IOException {
        Path out = folder.resolve("film");
        try (DeliveryLock _ = DeliveryLock.take(out)) {
            Files.writeString(out.resolve("film.mp4"), "film");
        }
        assertThat(out).isDirectoryContaining("glob:**film.mp4");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatADeadProcessLeftDoesNotLock() throws StudioFault, IOException {
        Files.writeString(folder.resolve(DeliveryLock.LOCK), "");
        Files.writeString(folder.resolve(DeliveryLock.OWNER), "999999");
        DeliveryLock.take(folder).close();
        assertThat(folder.resolve(DeliveryLock.OWNER)).doesNotExist();
    }

    @Test
    void aFileInTheFoldersPlaceIsTheUsersMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("film"), "no folder");
        assertThatThrownBy(() -> DeliveryLock.take(file))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("film");
    }
}
