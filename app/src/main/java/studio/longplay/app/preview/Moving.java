package studio.longplay.app.preview;

import studio.longplay.app.session.Transport;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// Getting about in the programme by keys and by typing.
public final class Moving {
    private final Transport transport;
    private boolean stopHeld;

    Moving(Transport transport) {
        this.transport = transport;
    }

    /// J: plays backwards, faster each time; one frame back while K is held.
    public void back() {
        shuttle(-1);
    }

    /// L: plays forwards, faster each time; one frame on while K is held.
    public void forward() {
        shuttle(1);
    }

    private void shuttle(int direction) {
        if (stopHeld) {
            transport.step(direction);
        } else {
            transport.shuttle(direction);
        }
    }

    /// K goes down, or comes up again.
    void holdStop(boolean held) {
        stopHeld = held;
    }

    /// Goes a second on, or back.
    public void skip(int seconds) {
        MediaTime by = MediaTime.ofSeconds(Math.abs(seconds));
        MediaTime now = transport.position();
        transport.seek(seconds < 0 ? now.minus(by) : now.plus(by));
    }

    /// Goes to a time somebody typed.
    ///
    /// @return false if it is no time
    boolean goTo(String typed) {
        Optional<MediaTime> time = FrameClock.read(typed, transport.position());
        time.ifPresent(transport::seek);
        return time.isPresent();
    }
}
