package studio.longplay.engine.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// NVIDIA's library, played by a small C file that is compiled where there is a compiler. What it
/// answers stands in a file, one `name=number` a line, that is read anew at each call: a test
/// changes it and the driver has changed.
final class FakeDriver {
    private static final String SOURCE =
            """
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            typedef unsigned long long wide;
            static wide told(const char *name, wide usual) {
                char line[200];
                FILE *file = fopen(VALUES, "r");
                wide found = usual;
                size_t length = strlen(name);
                while (file && fgets(line, sizeof line, file))
                    if (!strncmp(line, name, length) && line[length] == '=')
                        found = strtoull(line + length + 1, 0, 10);
                if (file) fclose(file);
                return found;
            }
            static int card(void *device) { return (int) (size_t) device - 4096; }
            static wide of(void *device, const char *name, wide usual) {
                char own[64];
                snprintf(own, sizeof own, "%s%d", name, card(device));
                return told(own, told(name, usual));
            }
            int nvmlInit_v2(void) { return told("init", 0); }
            int nvmlShutdown(void) { return 0; }
            const char *nvmlErrorString(int code) {
                return code == 9 ? "Driver Not Loaded" : code == 15 ? "GPU is lost" : "Unknown Error";
            }
            int nvmlSystemGetDriverVersion(char *text, unsigned size) {
                snprintf(text, size, "580.95.05");
                return 0;
            }
            int nvmlDeviceGetCount_v2(unsigned *count) { *count = told("cards", 1); return told("list", 0); }
            int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) {
                *device = (void *) (size_t) (4096 + index + told("first", 0));
                return 0;
            }
            int nvmlDeviceGetName(void *device, char *text, unsigned size) {
                snprintf(text, size, "Card %d", card(device));
                return 0;
            }
            int nvmlDeviceGetUUID(void *device, char *text, unsigned size) {
                snprintf(text, size, "GPU-%d", card(device));
                return 0;
            }
            int nvmlDeviceGetMemoryInfo(void *device, wide *memory) {
                if (of(device, "lost", 0)) return 15;
                if (of(device, "memory_refused", 0)) return of(device, "memory_refused", 0);
                memory[0] = 24ULL << 30;
                memory[2] = of(device, "used_mebibytes", 4096) << 20;
                memory[1] = memory[0] - memory[2];
                return 0;
            }
            int nvmlDeviceGetCudaComputeCapability(void *device, int *major, int *minor) {
                *major = 8;
                *minor = 9;
                return 0;
            }
            int nvmlDeviceGetUtilizationRates(void *device, unsigned *both) {
                both[0] = of(device, "busy", 37);
                both[1] = 12;
                return 0;
            }
            int nvmlDeviceGetTemperature(void *device, int sensor, unsigned *degrees) {
                *degrees = of(device, "degrees", 61);
                return 0;
            }
            int nvmlDeviceGetPowerUsage(void *device, unsigned *milliwatts) {
                *milliwatts = 212000;
                return of(device, "power_refused", 0);
            }
            #ifndef OLD
            int nvmlSystemGetCudaDriverVersion_v2(int *version) { *version = 13000; return 0; }
            int nvmlDeviceGetTemperatureThreshold(void *device, int kind, unsigned *degrees) {
                *degrees = kind == 1 ? 93 : 98;
                return 0;
            }
            int nvmlDeviceGetEnforcedPowerLimit(void *device, unsigned *milliwatts) {
                *milliwatts = 450000;
                return 0;
            }
            int nvmlDeviceGetFanSpeed(void *device, unsigned *percent) { *percent = 45; return 0; }
            int nvmlDeviceGetEncoderUtilization(void *device, unsigned *percent, unsigned *micros) {
                *percent = 55;
                *micros = 167000;
                return 0;
            }
            int nvmlDeviceGetDecoderUtilization(void *device, unsigned *percent, unsigned *micros) {
                *percent = 20;
                *micros = 167000;
                return 0;
            }
            int nvmlDeviceGetEncoderStats(void *device, unsigned *films, unsigned *rate, unsigned *micros) {
                *films = 2;
                *rate = 31;
                *micros = 9000;
                return 0;
            }
            int nvmlDeviceGetCurrentClocksThrottleReasons(void *device, wide *mask) {
                *mask = of(device, "throttle", 0);
                return of(device, "throttle_refused", 0);
            }
            int nvmlDeviceGetCurrentClocksEventReasons(void *device, wide *mask) {
                *mask = of(device, "events", 0);
                return of(device, "events_refused", 13);
            }
            #endif
            """;

    private final Path values;
    private final Path library;

    private FakeDriver(Path values, Path library) {
        this.values = values;
        this.library = library;
    }

    /// Compiles a driver of its own.
    ///
    /// @param flags `-DOLD` for one that lacks what came later
    static FakeDriver in(Path folder, String name, String... flags)
            throws IOException, InterruptedException {
        assumeTrue(
                System.getProperty("os.name").startsWith("Linux"), "the fake driver is for Linux");
        Path source = Files.writeString(folder.resolve(name + ".c"), SOURCE);
        Path values = Files.writeString(folder.resolve(name + ".values"), "");
        Path library = folder.resolve("lib" + name + ".so");
        List<String> command = new ArrayList<>(List.of("cc", "-w", "-shared", "-fPIC"));
        command.addAll(List.of(flags));
        command.addAll(
                List.of(
                        "-DVALUES=\"" + values + "\"",
                        "-o",
                        library.toString(),
                        source.toString()));
        Process compiler;
        try {
            compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort("no C compiler here: " + e.getMessage());
        }
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(compiler.exitValue()).as(said).isZero();
        return new FakeDriver(values, library);
    }

    String library() {
        return library.toString();
    }

    /// What it answers from now on.
    ///
    /// @param lines `name=number`; a name with a card's number behind it is for that card only
    void says(String... lines) throws IOException {
        Files.write(values, List.of(lines));
    }
}
