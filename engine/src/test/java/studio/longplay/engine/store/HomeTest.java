package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class HomeTest {
    private static final Path USER = Path.of("/home/anna");

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertThat(Home.usual("Linux", USER, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/longplay"));
        assertThat(Home.usual("Linux", USER, Map.of()))
                .isEqualTo(USER.resolve(".local/share/longplay"));
        assertThat(Home.usual("Linux", USER, Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(USER.resolve(".local/share/longplay"));
    }

    @Test
    void windowsAndMacsHaveTheirOwnPlaces() {
        assertThat(Home.usual("Mac OS X", USER, Map.of()))
                .isEqualTo(USER.resolve("Library/Application Support/Longplay"));
        assertThat(Home.usual("Windows 11", USER, Map.of()))
                .isEqualTo(USER.resolve("AppData/Local/Longplay"));
        assertThat(Home.usual("Windows 11", USER, Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/Longplay"));
    }

    @Test
    void everythingStandsInIt() {
        Home home = new Home(Path.of("here"));
        assertThat(home.folder()).isAbsolute();
        for (Path part :
                new Path[] {home.artifacts(), home.projects(), home.models(), home.logs()}) {
            assertThat(part.getParent()).isEqualTo(home.folder());
        }
    }
}
