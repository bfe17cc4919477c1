package studio.longplay.app.script;

/// Does something after a while, on the window's thread; a test is its own clock.
interface Delay {
    /// Does the last thing asked for once so long nothing was asked for.
    void restart(long millis, Runnable then);

    /// Forgets what was asked for.
    void stop();
}
