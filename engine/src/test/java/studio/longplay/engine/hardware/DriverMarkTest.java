package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

class DriverMarkTest {
    @TempDir private Path root = Path.of("");

    private String mark() {
        return DriverMark.read(root, Map.of());
    }

    private void put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }

    @Test
    void theSameMachineHasTheSameMark() throws IOException {
        put("proc/driver/nvidia/version", "580.65");
        put("usr/lib64/libnvidia-encode.so.1", "library");
        assertThat(mark()).isEqualTo(mark());
    }

    @Test
    void anotherKernelModuleIsAnotherMachine() throws IOException {
        put("proc/driver/nvidia/version", "580.65");
        String before = mark();
        put("proc/driver/nvidia/version", "580.82");
        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void aLibraryThatCameOrChangedIsAnotherMachine() throws IOException {
        String without = mark();
        put("usr/lib64/dri/iHD_drv_video.so", "one");
        String with = mark();
        put("usr/lib64/dri/iHD_drv_video.so", "longer");
        assertThat(mark()).isNotEqualTo(with);
        assertThat(with).isNotEqualTo(without);
    }

    @Test
    void aCardThatCameIsAnotherMachine() throws IOException {
        String without = mark();
        put("dev/nvidia0", "");
        assertThat(mark()).isNotEqualTo(without);
    }

    @Test
    void anotherCardChosenByTheEnvironmentIsAnotherMachine() {
        assertThat(DriverMark.read(root, Map.of("CUDA_VISIBLE_DEVICES", "1"))).isNotEqualTo(mark());
    }

    @Test
    void aFileThatIsWrittenAnewHasAnotherStamp() throws IOException {
        put("ffmpeg", "same");
        Path file = root.resolve("ffmpeg");
        String before = DriverMark.stamp(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
        assertThat(DriverMark.stamp(file)).isNotEqualTo(before);
        Files.delete(file);
        assertThat(DriverMark.stamp(file)).endsWith(" -");
    }
}
