package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Map;

class PresetFileTest {
    @Test
    void aTermThatMeansNothingIsNamedWithItsFile(@TempDir Path folder) throws StudioFault {
        Path file = folder.resolve("mine.longplay-preset");
        PresetFile.write(new OwnPreset("mine", "", "hd", Map.of("codec", "hevvc")), file);
        assertThatThrownBy(() -> PresetFile.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("preset.term");
                            assertThat(fault.sentence()).contains("hevvc");
                            assertThat(fault.place()).isEqualTo(new Place(file.toString(), 0));
                        });
    }
}
