package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

class SupportBundleTest {
    @TempDir private Path home;

    @Test
    void whatWasShownIsWhatIsInTheZip() throws StudioFault, IOException {
        Path zip = home.resolve("support.zip");
        SupportBundle.write(
                List.of(
                        new SupportBundle.Part("versions.txt", "Longplay 1"),
                        new SupportBundle.Part("logs/bugs.log", "trace")),
                zip);
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(entry -> entry.getName()))
                    .containsExactly("versions.txt", "logs/bugs.log");
            byte[] log = packed.getInputStream(packed.getEntry("logs/bugs.log")).readAllBytes();
            assertThat(new String(log, StandardCharsets.UTF_8)).isEqualTo("trace");
        }
    }
}
