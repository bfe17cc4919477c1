package studio.longplay.app.script;

import org.jspecify.annotations.Nullable;

/// A delay whose time a test lets pass.
final class ManualDelay implements Delay {
    private @Nullable Runnable waiting;

    @Override
    public void restart(long millis, Runnable then) {
        waiting = then;
    }

    @Override
    public void stop() {
        waiting = null;
    }

    /// The time has passed.
    void pass() {
        Runnable then = waiting;
        waiting = null;
        if (then != null) {
            then.run();
        }
    }
}
