package studio.longplay.engine.media.record;

import java.util.concurrent.TimeUnit;

/// The time an input keeps: real, or a test's.
interface InputTimer {
    /// The machine's own clock.
    InputTimer REAL =
            new InputTimer() {
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
