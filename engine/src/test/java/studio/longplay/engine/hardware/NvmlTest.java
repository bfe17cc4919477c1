package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The driver's library is played by a small C file, compiled where there is a compiler.
class NvmlTest {
    private static final String DRIVER =
            """
            #include <stdio.h>
            #include <string.h>
            typedef unsigned long long bytes;
            int nvmlInit_v2(void) { return INIT; }
            int nvmlShutdown(void) { return 0; }
            const char *nvmlErrorString(int code) { return code == 9 ? "Driver Not Loaded" : "GPU is lost"; }
            int nvmlSystemGetDriverVersion(char *text, unsigned size) { snprintf(text, size, "580.95"); return 0; }
            int nvmlDeviceGetCount_v2(unsigned *count) { *count = CARDS; return 0; }
            int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) {
                *device = (void *) (size_t) (4096 + index);
                return index == LOST ? 15 : 0;
            }
            int nvmlDeviceGetName(void *device, char *text, unsigned size) {
                snprintf(text, size, "Card %d", (int) (size_t) device - 4096);
                return 0;
            }
            int nvmlDeviceGetUUID(void *device, char *text, unsigned size) { return 3; }
            int nvmlDeviceGetMemoryInfo(void *device, bytes *memory) {
                memory[0] = 24ULL << 30;
                memory[1] = 20ULL << 30;
                memory[2] = 4ULL << 30;
                return 0;
            }
            int nvmlDeviceGetCudaComputeCapability(void *device, int *major, int *minor) {
                *major = 8;
                *minor = 9;
                return 0;
            }
            """;

    @TempDir static Path folder;

    @BeforeAll
    static void needsACompiler() throws IOException {
        assumeTrue(
                System.getProperty("os.name").startsWith("Linux"), "the fake driver is for Linux");
        Files.writeString(folder.resolve("driver.c"), DRIVER);
    }

    @Test
    void withoutADriverThereIsNoCardAndASentence() {
        GpuReport report = Nvml.look("libnot-there-at-all.so.1");
        assertThat(report.gpus()).isEmpty();
        assertThat(report.reason())
                .isEqualTo("No NVIDIA driver is installed (libnot-there-at-all.so.1).");
    }

    @Test
    void everyCardIsDescribed() throws IOException, InterruptedException {
        GpuReport report = Nvml.look(driver("two", "-DINIT=0", "-DCARDS=2", "-DLOST=9"));
        assertThat(report.driver()).isEqualTo("580.95");
        assertThat(report.reason()).isEmpty();
        assertThat(report.gpus())
                .containsExactly(
                        new Gpu(0, "Card 0", "", "8.9", 24L << 30, 20L << 30),
                        new Gpu(1, "Card 1", "", "8.9", 24L << 30, 20L << 30));
    }

    @Test
    void aLostCardIsLeftOut() throws IOException, InterruptedException {
        GpuReport report = Nvml.look(driver("lost", "-DINIT=0", "-DCARDS=2", "-DLOST=0"));
        assertThat(report.gpus()).extracting(Gpu::name).containsExactly("Card 1");
    }

    @Test
    void aDriverThatDoesNotStartSaysWhy() throws IOException, InterruptedException {
        GpuReport report = Nvml.look(driver("down", "-DINIT=9", "-DCARDS=1", "-DLOST=9"));
        assertThat(report.gpus()).isEmpty();
        assertThat(report.reason())
                .isEqualTo("The NVIDIA driver does not answer: Driver Not Loaded (9).");
    }

    private static String driver(String name, String... settings)
            throws IOException, InterruptedException {
        Path library = folder.resolve("lib" + name + ".so");
        List<String> command = new ArrayList<>(List.of("cc", "-w", "-shared", "-fPIC"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-o", library.toString(), folder.resolve("driver.c").toString()));
        Process compiler;
        try {
            compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort("no C compiler here: " + e.getMessage());
        }
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(compiler.exitValue()).as(said).isZero();
        return library.toString();
    }
}
