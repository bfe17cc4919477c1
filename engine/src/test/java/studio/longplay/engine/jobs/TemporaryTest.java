package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class TemporaryTest {
    /// No process began at the beginning of 1970.
    private static final String DEAD = "longplay-" + ProcessHandle.current().pid() + "-1-bench-";

    @TempDir private Path place;

    TemporaryTest() {}

    @Test
    void whatAKilledProcessLeftIsRemovedWhenTheNextFolderIsMade() throws IOException {
        Path left = folder(DEAD + "7", Duration.ofHours(2));
        Path next = Temporary.folder(place, "bench");
        assertThat(left).doesNotExist();
        assertThat(next).isEmptyDirectory();
        assertThat(next.getFileName().toString()).contains("-bench-");
    }

    @Test
    void whatLivesOrIsYoungOrIsNotOursStays() throws IOException {
        Path own = Temporary.folder(place, "voice");
        age(own, Duration.ofHours(2));
        Path young = folder(DEAD + "8", Duration.ofMinutes(5));
        Path others = folder("longplay-studio", Duration.ofDays(9));
        Path target = folder("elsewhere", Duration.ofDays(9));
        Path link = Files.createSymbolicLink(place.resolve(DEAD + "9"), target);
        Temporary.folder(place, "bench");
        assertThat(own).exists();
        assertThat(young.resolve("film.mp4")).exists();
        assertThat(others.resolve("film.mp4")).exists();
        assertThat(link).exists();
        assertThat(target.resolve("film.mp4")).exists();
    }

    private Path folder(String name, Duration old) throws IOException {
        Path folder = Files.createDirectory(place.resolve(name));
        Files.writeString(folder.resolve("film.mp4"), "a film");
        age(folder, old);
        return folder;
    }

    private static void age(Path folder, Duration old) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(old)));
    }
}
