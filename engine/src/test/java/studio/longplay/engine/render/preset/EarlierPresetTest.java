package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// Presets that earlier versions of the program wrote. The files are never changed: whoever raises
/// the version adds one.
class EarlierPresetTest {
    @Test
    void areReadAndCanBeUsed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("my-4k.longplay-preset");
        try (InputStream golden =
                Objects.requireNonNull(
                        EarlierPresetTest.class.getResourceAsStream("preset-1.longplay-preset"))) {
            Files.copy(golden, file);
        }
        OwnPreset read = PresetFile.read(file);
        assertThat(read)
                .isEqualTo(
                        new OwnPreset(
                                "my-4k",
                                "Mine, in 4K",
                                "uhd",
                                Map.of("bitrate", "20M", "rate", "25")));
        assertThat(read.preset().bitRate()).isEqualTo(20_000_000);
    }
}
