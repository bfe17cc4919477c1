package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DeliveredFilmTest {
    @TempDir private Path folder;

    private Path found(String... names) throws StudioFault {
        List<Manifest.FileEntry> files =
                Stream.of(names).map(name -> new Manifest.FileEntry(name, "k", "ab", 1)).toList();
        Manifest plain = Manifests.of(Manifests.run(1, 1, 0));
        ManifestFile.write(folder, ManifestFile.seal(Manifests.withFiles(plain, files)));
        return folder.relativize(DeliveredFilm.in(folder));
    }

    @Test
    void itIsWhatTheManifestHas() throws StudioFault {
        assertThat(found("stems/mix.wav", "sync-leader.mkv", "film.mkv")).hasToString("film.mkv");
        assertThat(found("chapters/01 One.mp3", "audiobook.m4b")).hasToString("audiobook.m4b");
    }

    @Test
    void aFolderThatHasNoneYetWillHaveTheUsualOne() throws StudioFault {
        assertThat(DeliveredFilm.in(folder)).isEqualTo(folder.resolve("film.mp4"));
    }
}
