package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs of this machine, run to their end.
final class Programs {
    private static final long MINUTES = 8;

    private Programs() {}

    /// What a program left.
    ///
    /// @param output what it wrote, errors too
    record Run(int code, String output) {
        /// Fails the test with what the program said if it did not end well.
        Run good() {
            assertThat(code).as(output).isZero();
            return this;
        }
    }

    /// Leaves a test out, and says so, where one of these is not installed.
    static void wanted(String... programs) {
        for (String program : programs) {
            assumeTrue(has(program), () -> "not tried: " + program + " is not installed");
        }
    }

    static boolean has(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Run run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    static Run run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("longplay-test", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end: " + Files.readString(output));
            }
            String said = Files.readString(output, StandardCharsets.ISO_8859_1);
            return new Run(process.exitValue(), said);
        } finally {
            Files.delete(output);
        }
    }
}
