package studio.longplay.engine.media.play;

import java.util.concurrent.TimeUnit;

/// The time a sink keeps: real, or a test's.
interface SinkTimer {
    /// The machine's own clock.
    SinkTimer REAL =
            new SinkTimer() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long nanos) throws InterruptedException {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                }
            };

    /// Nanoseconds since some moment; only differences mean anything.
    long nanos();

    /// Lets about so many nanoseconds pass.
    void sleep(long nanos) throws InterruptedException;
}
