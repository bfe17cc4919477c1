package studio.longplay.app.shell;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Transport;

/// Moves the playhead with every frame of the window while something plays. At rest it does
/// nothing: a timer that runs has the window draw sixty times a second for nobody.
final class PlayPulse extends AnimationTimer implements AutoCloseable {
    private final Transport transport;
    private final ChangeListener<Boolean> changed = (_, _, playing) -> follow(playing);
    private boolean running;

    PlayPulse(Transport transport) {
        this.transport = transport;
        transport.playingProperty().addListener(changed);
        follow(transport.playingProperty().get());
    }

    private void follow(boolean playing) {
        running = playing;
        if (playing) {
            start();
        } else {
            stop();
        }
    }

    /// Whether it asks for frames.
    boolean isRunning() {
        return running;
    }

    @Override
    public void handle(long now) {
        transport.pulse();
    }

    @Override
    public void close() {
        transport.playingProperty().removeListener(changed);
        follow(false);
    }
}
