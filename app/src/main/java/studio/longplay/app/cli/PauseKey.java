package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.Loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Has an export rest and go on when somebody types "p" and Enter, where there is a terminal to
/// type at. What is piped in is left alone.
final class PauseKey implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;

    private final @Nullable Loop loop;

    private PauseKey(@Nullable Loop loop) {
        this.loop = loop;
    }

    /// Begins listening.
    static PauseKey begin(ProgressLine progress) {
        java.io.Console ours = System.console();
        return ours != null && ours.isTerminal() ? begin(progress, System.in) : new PauseKey(null);
    }

    static PauseKey begin(ProgressLine progress, InputStream keyboard) {
        return new PauseKey(Loop.begin("pause-key", () -> look(progress, keyboard)));
    }

    private static void look(ProgressLine progress, InputStream keyboard)
            throws InterruptedException {
        try {
            while (keyboard.available() > 0) {
                int letter = keyboard.read();
                if (letter == 'p' || letter == 'P') {
                    progress.pauseOrGoOn();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.sleep(EVERY_MILLIS);
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
    }
}
