package studio.longplay.engine.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The three pipes of a running program, each served by a thread of its own, so that none waits for
/// another.
final class Pipes {
    private static final int MOST_ERROR_BYTES = 1 << 14;
    private static final int BUFFER_BYTES = 1 << 13;

    /// Who inherited a pipe may hold it open when the program itself is gone.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread feeder;
    private final Drain output;
    private final Drain errors;

    private Pipes(Thread feeder, Drain output, Drain errors) {
        this.feeder = feeder;
        this.output = output;
        this.errors = errors;
    }

    static Pipes of(Process process, byte[] input, int mostOutputBytes) {
        OutputStream in = process.getOutputStream();
        return new Pipes(
                Thread.startVirtualThread(() -> feed(in, input)),
                new Drain(process.getInputStream(), mostOutputBytes),
                new Drain(process.getErrorStream(), MOST_ERROR_BYTES));
    }

    private static void feed(OutputStream in, byte[] input) {
        try (in) {
            in.write(input);
        } catch (IOException _) {
            // It ended without reading all its input; its exit code tells whether that is a fault.
        }
    }

    void join() throws InterruptedException {
        feeder.join(PATIENCE);
        output.thread.join(PATIENCE);
        errors.thread.join(PATIENCE);
    }

    boolean overflown() {
        return output.overflown;
    }

    byte[] output() {
        return output.bytes();
    }

    String errors() {
        return new String(errors.bytes(), StandardCharsets.UTF_8);
    }

    /// Reads a pipe to its end and keeps its beginning.
    private static final class Drain {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;
        private final Thread thread;
        private volatile boolean overflown;

        Drain(InputStream pipe, int most) {
            this.most = most;
            this.thread = Thread.startVirtualThread(() -> drain(pipe));
        }

        private void drain(InputStream pipe) {
            byte[] buffer = new byte[BUFFER_BYTES];
            try (pipe) {
                for (int count = pipe.read(buffer); count >= 0; count = pipe.read(buffer)) {
                    keep(buffer, count);
                }
            } catch (IOException _) {
                // It was ended while it wrote; who ended it throws.
            }
        }

        private synchronized void keep(byte[] buffer, int count) {
            int room = Math.min(count, most - kept.size());
            kept.write(buffer, 0, room);
            overflown |= room < count;
        }

        private synchronized byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
