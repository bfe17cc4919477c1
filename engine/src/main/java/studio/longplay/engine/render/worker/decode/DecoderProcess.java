package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.worker.ChildCommand;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The window's end of one decoding child. One that does not answer in time is ended. Used by one
/// thread at a time, closed by any.
final class DecoderProcess implements AutoCloseable {
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Patience patience;
    private volatile boolean hung;

    private DecoderProcess(Process process, long patienceMillis) {
        this.process = process;
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        patience =
                new Patience(
                        patienceMillis,
                        () -> {
                            hung = true;
                            process.destroyForcibly();
                        });
    }

    /// Starts one; it loads its libraries while we do other things.
    static DecoderProcess start(List<String> command, Path log, long patienceMillis)
            throws StudioFault {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DiskFault.writing(log, e);
        }
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            ChildCommand.countCards(builder.environment());
            return new DecoderProcess(builder.start(), patienceMillis);
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "decode.start",
                    "A process that decodes media could not be started: " + e.getMessage() + ".",
                    "Check that this machine has memory and processes to spare, then try again.",
                    e);
        }
    }

    /// Where a question is written; [#send] sends it off.
    DataOutputStream ask(Ask ask) throws IOException {
        out.writeByte(ask.code);
        return out;
    }

    /// Where the rest of a question is written.
    DataOutputStream more() {
        return out;
    }

    void send() throws IOException {
        out.flush();
    }

    /// Waits for the answer; what belongs to it is read from what is returned.
    ///
    /// @throws StudioFault what the child could not do
    /// @throws IOException if it is gone
    DataInputStream answer() throws StudioFault, IOException {
        patience.begin();
        try {
            Ask.readAnswer(in);
            return in;
        } finally {
            patience.end();
        }
    }

    /// Whether it was ended because it did not answer.
    boolean isHung() {
        return hung;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
