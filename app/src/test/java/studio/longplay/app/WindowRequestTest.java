package studio.longplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class WindowRequestTest {
    @TempDir Path folder;

    private static Optional<WindowRequest> of(String... words) {
        return WindowRequest.of(words);
    }

    @Test
    void noWordsAskForTheWindow() {
        assertThat(of()).contains(new WindowRequest(Optional.empty(), Optional.empty()));
    }

    @Test
    void aFileThatIsThereIsOpened() throws IOException {
        Path script = Files.writeString(folder.resolve("play.fountain"), "A");
        assertThat(of(script.toString()).flatMap(WindowRequest::file)).contains(script);
    }

    @Test
    void aDataFolderMayBeNamed() {
        assertThat(of("--home", folder.toString()).flatMap(WindowRequest::home)).contains(folder);
        assertThat(of("--home", folder.toString(), folder.toString()).flatMap(WindowRequest::file))
                .contains(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "--help", "--version", "no-such-file.fountain", "--home"})
    void everythingElseIsForTheCommandLine(String word) {
        assertThat(of(word)).isEmpty();
        assertThat(of(word, "--json")).isEmpty();
    }
}
