package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are those of a shell")
class FedPipeTest {
    /// More than a pipe holds, and no whole number of anything.
    private static final int BYTES = 700_001;

    @TempDir private Path folder;

    private Process copying() throws IOException {
        return new ProcessBuilder("cat").redirectOutput(folder.resolve("copy").toFile()).start();
    }

    private static ByteBuffer noise() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
        byte[] noise = new byte[BYTES];
        new Random(7).nextBytes(noise);
        return bytes.put(noise).flip();
    }

    private void everythingArrivesAndEnds(Process process, FedPipe pipe) throws Exception {
        ByteBuffer bytes = noise();
        for (int i = 0; i < 3; i++) {
            pipe.write(bytes.clear());
            assertThat(bytes.hasRemaining()).isFalse();
        }
        pipe.close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it saw the end").isTrue();

        ByteBuffer expected = ByteBuffer.allocate(3 * BYTES);
        for (int i = 0; i < 3; i++) {
            expected.put(bytes.clear());
        }
        assertThat(Files.readAllBytes(folder.resolve("copy"))).isEqualTo(expected.array());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereThePipeHasANameAllArrivesThroughIt() throws Exception {
        Process process = copying();
        FedPipe pipe = FedPipe.into(process);
        assertThat(pipe.isNamed()).isTrue();
        everythingArrivesAndEnds(process, pipe);
    }

    @Test
    void whereItHasNoneAllArrivesAsWell() throws Exception {
        Process process = copying();
        FedPipe pipe = FedPipe.into(process, folder.resolve("nowhere"));
        assertThat(pipe.isNamed()).isFalse();
        everythingArrivesAndEnds(process, pipe);
    }

    @Test
    void aProgramThatEndedIsToldByAFailureNotByWaiting() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "exec sleep 60").start();
        try (FedPipe pipe = FedPipe.into(process)) {
            process.destroyForcibly().waitFor();
            assertThatThrownBy(() -> pipe.write(noise())).isInstanceOf(IOException.class);
            pipe.abandon();
        }
    }
}
