package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class NamedHomeTest {
    @Test
    void theFolderIsFoundWhereverItIsNamed() {
        assertThat(NamedHome.in(words("--home", "/data"))).contains(Path.of("/data"));
        assertThat(NamedHome.in(words("make", "play.fountain", "--home", "/data", "-o", "film")))
                .contains(Path.of("/data"));
        assertThat(NamedHome.in(words("purge", "--home=/data"))).contains(Path.of("/data"));
    }

    @Test
    void withoutAFolderThereIsNone() {
        assertThat(NamedHome.in(words())).isEmpty();
        assertThat(NamedHome.in(words("purge", "--home"))).isEmpty();
        assertThat(NamedHome.in(words("purge", "--home="))).isEmpty();
        assertThat(NamedHome.in(words("make", "home.fountain"))).isEmpty();
    }

    private static String[] words(String... words) {
        return words;
    }
}
