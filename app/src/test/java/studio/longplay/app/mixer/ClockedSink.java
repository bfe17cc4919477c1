package studio.longplay.app.mixer;

import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A sound device that is only a clock: it takes 100 ms ahead, plays 48,000 samples a second, and
/// counts how often it had none left.
final class ClockedSink implements SoundSink {
    private static final long RATE = 48_000;
    private static final long BUFFER = RATE / 10;

    private long written;
    private long startNanos;
    private long startSample;
    private boolean running;
    private int underruns;

    private long playedBy(long nanos) {
        return running ? startSample + (nanos - startNanos) * RATE / 1_000_000_000 : written;
    }

    /// How often sound came too late.
    synchronized int underruns() {
        return underruns;
    }

    @Override
    public void write(float[][] stereo, int count) throws InterruptedException {
        long ahead;
        synchronized (this) {
            long now = System.nanoTime();
            if (running && playedBy(now) > written) {
                underruns++;
                running = false;
            }
            if (!running) {
                running = true;
                startNanos = now;
                startSample = written;
            }
            written += count;
            ahead = written - playedBy(now) - BUFFER;
        }
        if (ahead > 0) {
            TimeUnit.NANOSECONDS.sleep(ahead * 1_000_000_000 / RATE);
        }
    }

    @Override
    public synchronized long writtenSamples() {
        return written;
    }

    @Override
    public synchronized long heardSamples() {
        return Math.clamp(playedBy(System.nanoTime()), 0, written);
    }

    @Override
    public synchronized void rest() {
        running = false;
    }

    @Override
    public synchronized void flush() {
        running = false;
    }

    @Override
    public Optional<String> silentBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
