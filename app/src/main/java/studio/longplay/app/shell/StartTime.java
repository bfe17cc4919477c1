package studio.longplay.app.shell;

import javafx.animation.AnimationTimer;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/// Logs how long it took from the start of the program to the window's first drawn frames, at level
/// DEBUG of the logger `longplay.start`; that is how the start is measured.
final class StartTime extends AnimationTimer {
    private static final int DRAWN_FRAMES = 3;

    private int frames;

    private StartTime() {}

    static void tellWhenDrawn() {
        new StartTime().start();
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames < DRAWN_FRAMES) {
            return;
        }
        stop();
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start ->
                        System.getLogger("longplay.start")
                                .log(
                                        Level.DEBUG,
                                        "window drawn after {0} ms",
                                        Duration.between(start, Instant.now()).toMillis()));
    }
}
