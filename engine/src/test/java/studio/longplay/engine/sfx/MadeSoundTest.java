package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;

class MadeSoundTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {-1, 3601, 1e9, Double.NaN})
    void lengthsThatNoSoundHasAreRefused(double seconds) {
        Path out = folder.resolve("rain.wav");
        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () ->
                                MadeSound.make(
                                        "rain",
                                        new MadeSound.Wish(seconds, 1),
                                        out,
                                        JobContext.quiet()));
        assertThat(fault.code()).isEqualTo("sfx.seconds");
        assertThat(out).doesNotExist();
    }
}
