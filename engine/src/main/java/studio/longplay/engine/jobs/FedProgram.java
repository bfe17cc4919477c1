package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// A program of this machine that is running and reads what we write to it. Used by one thread.
///
/// Its standard output goes nowhere, its standard error into a file: nothing has to be read beside
/// it. Closing ends it, whatever it is doing.
public final class FedProgram implements AutoCloseable {
    private static final int MOST_SHOWN_BYTES = 2_000;

    /// What a killed process takes to be gone, so that its files can be deleted.
    private static final int LAST_MOMENT_SECONDS = 5;

    private final Process process;
    private final Path errors;

    FedProgram(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /// What it reads as its standard input. Writing fails once it has ended.
    public OutputStream input() {
        return process.getOutputStream();
    }

    /// Tells it that nothing more comes, and waits for its end.
    ///
    /// @return its exit code
    /// @throws StudioFault.Resource `program.time` if it does not end in time
    /// @throws CancellationException if the thread is interrupted
    public int end(Duration patience) throws StudioFault.Resource, IOException {
        process.getOutputStream().close();
        return await(patience);
    }

    /// Waits for its end, as of one that was given up.
    ///
    /// @return its exit code
    public int await(Duration patience) throws StudioFault.Resource {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StudioFault.Resource(
                        "program.time",
                        process.info().command().orElse("The program")
                                + " had not ended after "
                                + patience.toSeconds()
                                + " seconds and was stopped.",
                        "Try again when less is running.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    /// The beginning of what it wrote to its standard error.
    public String errors() {
        try {
            byte[] said = Files.readAllBytes(errors);
            int length = Math.min(said.length, MOST_SHOWN_BYTES);
            return new String(said, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(LAST_MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
