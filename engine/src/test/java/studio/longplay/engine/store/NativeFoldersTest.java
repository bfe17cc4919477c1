package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.worker.ChildCommand;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class NativeFoldersTest {
    private static final List<String> PROPERTIES =
            List.of("org.bytedeco.javacpp.cachedir", "jna.tmpdir", "javafx.cachedir");
    private static final Home HOME = new Home(Path.of("/data/longplay"));

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void forget() {
        for (String property : PROPERTIES) {
            String value = System.clearProperty(property);
            if (value != null) {
                before.put(property, value);
            }
        }
    }

    @AfterEach
    void putBack() {
        PROPERTIES.forEach(System::clearProperty);
        before.forEach(System::setProperty);
    }

    @Test
    void librariesUnpackInTheDataFolder() {
        NativeFolders.below(HOME);
        for (String property : PROPERTIES) {
            assertThat(Path.of(System.getProperty(property))).hasParentRaw(HOME.natives());
        }
        assertThat(NativeFolders.flags())
                .hasSize(3)
                .contains("-Djna.tmpdir=/data/longplay/natives/jna");
    }

    @Test
    void whoSentThemElsewhereIsHeard() {
        System.setProperty("org.bytedeco.javacpp.cachedir", "/elsewhere");
        NativeFolders.below(HOME);
        assertThat(System.getProperty("org.bytedeco.javacpp.cachedir")).isEqualTo("/elsewhere");
    }

    @Test
    void childrenUnpackWhereWeDo() {
        assertThat(ChildCommand.of(String.class)).noneMatch(flag -> flag.contains("cachedir"));
        NativeFolders.below(HOME);
        assertThat(ChildCommand.of(String.class)).containsAll(NativeFolders.flags());
    }
}
