package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DesktopPlacesTest {
    @TempDir private Path folder;
    private final List<String> called = new ArrayList<>();

    private DesktopPlaces on(String system, String working) {
        return new DesktopPlaces(
                system,
                command -> {
                    called.add(String.join(" ", command));
                    if (!command.getFirst().startsWith(working)) {
                        throw new IOException("no such command");
                    }
                    return true;
                });
    }

    @Test
    void everyDesktopIsAskedInItsOwnWay() throws StudioFault {
        Path film = folder.resolve("film.mp4");
        on("Windows 11", "explorer").reveal(film);
        on("Mac OS X", "open").reveal(film);
        on("Linux", "dbus-send").reveal(film);
        assertThat(called)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("explorer.exe /select," + film),
                        two -> assertThat(two).isEqualTo("open -R " + film),
                        three -> assertThat(three).contains(film.toUri().toString()));
    }

    @Test
    void whereTheFileBrowserDoesNotAnswerTheFolderIsOpened() throws StudioFault {
        on("Linux", "xdg-open").reveal(folder.resolve("film.mp4"));
        assertThat(called).last().isEqualTo("xdg-open " + folder);
    }

    @Test
    void aMachineWithoutADesktopSaysSo() throws IOException {
        Path film = Files.createFile(folder.resolve("film.mp4"));
        assertThatThrownBy(() -> on("Linux", "nothing").open(film))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessageContaining("film.mp4");
    }

    @Test
    void aFilmThatIsGoneIsNotOpened() {
        assertThatThrownBy(() -> on("Linux", "xdg-open").open(folder.resolve("film.mp4")))
                .isInstanceOf(StudioFault.Input.class);
        assertThat(called).isEmpty();
    }
}
