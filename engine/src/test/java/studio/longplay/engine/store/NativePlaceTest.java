package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class NativePlaceTest {
    private static final Path DATA = Path.of("/data/natives");
    private static final Path CACHE = Path.of("/cache/natives");
    private static final Path TEMPORARY = Path.of("/tmp/natives");
    private static final List<Path> ALL = List.of(DATA, CACHE, TEMPORARY);

    @TempDir private Path folder = Path.of("");

    @Test
    void theFirstPlaceThatPermitsProgramsIsTaken() {
        assertThat(NativePlace.of(ALL, _ -> true))
                .isEqualTo(new NativePlace(DATA, List.of(), true));
        assertThat(NativePlace.of(ALL, path -> !path.equals(DATA)))
                .isEqualTo(new NativePlace(CACHE, List.of(DATA), true));
        assertThat(NativePlace.of(ALL, TEMPORARY::equals))
                .isEqualTo(new NativePlace(TEMPORARY, List.of(DATA, CACHE), true));
        assertThat(NativePlace.of(ALL, TEMPORARY::equals).fault()).isEmpty();
    }

    @Test
    void whereNoneDoesTheFaultNamesThemAll() {
        NativePlace none = NativePlace.of(ALL, _ -> false);
        assertThat(none.permits()).isFalse();
        assertThat(none.fault().orElseThrow().code()).isEqualTo("natives.forbidden");
        assertThat(none.fault().orElseThrow().sentence())
                .contains("/data/natives", "/cache/natives", "/tmp/natives");
    }

    @Test
    void everyDataFolderHasPlacesOfItsOwn() {
        Path user = Path.of("/home/anna");
        Path temporary = Path.of("/tmp");
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", "/cache");
        List<Path> one =
                NativePlace.elsewhere(new Home(Path.of("/a")), user, temporary, environment);
        assertThat(one.getFirst()).hasParentRaw(Path.of("/cache/longplay"));
        assertThat(one.getLast()).hasParentRaw(temporary);
        assertThat(NativePlace.elsewhere(new Home(Path.of("/b")), user, temporary, environment))
                .doesNotContainAnyElementsOf(one);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPlaceThatOthersCouldWriteToIsNotTaken() throws Exception {
        Path mine = folder.resolve("mine");
        assertThat(NativePlace.make(mine)).isTrue();
        assertThat(NativePlace.make(mine)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(NativePlace.make(mine)).isFalse();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(NativePlace.make(link)).isFalse();
    }
}
