package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

class StalePartsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void onlyWhatAKilledProcessLeftIsRemoved() throws IOException {
        Path stems = Files.createDirectory(folder.resolve("stems"));
        Path film = Files.writeString(folder.resolve("." + part("film.mp4")), "half");
        Path stem = Files.writeString(stems.resolve(part("mix.wav")), "half");
        Path whole = Files.writeString(folder.resolve("film.mp4"), "whole");
        Path users = Files.writeString(folder.resolve("second.part"), "theirs");
        Path deep = Files.createDirectories(stems.resolve("a/b"));
        Path theirs = Files.writeString(deep.resolve(part("x")), "too deep to be ours");
        assertThat(StaleParts.remove(folder, 3)).isEqualTo(2);
        assertThat(film).doesNotExist();
        assertThat(stem).doesNotExist();
        assertThat(whole).exists();
        assertThat(users).exists();
        assertThat(theirs).exists();
    }

    private static String part(String name) {
        return name + "." + UUID.randomUUID() + ".part";
    }
}
