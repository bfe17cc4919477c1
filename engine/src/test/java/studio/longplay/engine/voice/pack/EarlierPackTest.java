package studio.longplay.engine.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.voice.Voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Voice packs that earlier versions of the program wrote. The files are never changed: whoever
/// raises the version adds one.
class EarlierPackTest {
    @TempDir Path folder;

    private ShelfVoice.Verified brought(String name) throws Exception {
        Path pack = folder.resolve(name);
        try (InputStream golden =
                Objects.requireNonNull(EarlierPackTest.class.getResourceAsStream(name))) {
            Files.copy(golden, pack);
        }
        return new VoiceShelf(folder.resolve("home")).bring(pack, id -> false);
    }

    @Test
    void aPlainVoiceIsBroughtWithItsConsent() throws Exception {
        ShelfVoice.Verified brought = brought("pack-1.lpvoice");
        Voice ada = brought.voice();
        assertThat(ada.id()).isEqualTo("ada");
        assertThat(ada.languages()).containsExactly("en-GB", "de");
        assertThat(ada.parts()).hasSize(2);
        assertThat(Objects.requireNonNull(brought.consent()).person()).isEqualTo("Ada");
        assertThat(samples(brought.folder())).isEqualTo(2);
    }

    @Test
    void aVoiceInCharactersIsBroughtInThem() throws Exception {
        ShelfVoice.Verified brought = brought("pack-2.lpvoice");
        assertThat(brought.voice().id()).isEqualTo("ada-old-radio");
        assertThat(brought.voice().characters()).containsExactly("old", "radio");
    }

    private static long samples(Path voice) throws IOException {
        try (var files = Files.list(voice.resolve("samples"))) {
            return files.count();
        }
    }
}
