package studio.longplay.engine.media.play;

import java.util.Optional;

/// Takes sound at the pace of a sound device and lets nobody hear it.
///
/// Its clock is the timer's to the sample, however long it runs. Where nothing was written in time
/// it stands still, as a device does, and goes on with the next write.
public final class SilentSink implements SoundSink {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long SAMPLES_PER_MILLI = RATE_HZ / 1000;

    private final SinkTimer timer;
    private final int heldAtMost;
    private final String reason;
    private long written;
    private long startNanos;

    /// @param reason why nothing is heard, one sentence
    public SilentSink(String reason) {
        this(SinkTimer.REAL, LineSink.BUFFER_SAMPLES, 0, reason);
    }

    /// @param heldAtMost samples that may be written before they are heard
    /// @param from how many samples count as written and heard before
    SilentSink(SinkTimer timer, int heldAtMost, long from, String reason) {
        this.timer = timer;
        this.heldAtMost = heldAtMost;
        this.reason = reason;
        this.written = from;
        this.startNanos = timer.nanos() - nanosOf(from);
    }

    @Override
    public void write(float[][] stereo, int count) throws InterruptedException {
        int taken = 0;
        while (taken < count) {
            int many = Math.min(count - taken, heldAtMost);
            awaitRoom(many);
            take(many);
            taken += many;
        }
    }

    private void awaitRoom(int count) throws InterruptedException {
        long missing = held() + count - heldAtMost;
        while (missing > 0) {
            timer.sleep(nanosOf(missing));
            missing = held() + count - heldAtMost;
        }
    }

    private synchronized long held() {
        return written - heardSamples();
    }

    private synchronized void take(int count) {
        if (heardSamples() == written) {
            startNanos = timer.nanos() - nanosOf(written);
        }
        written += count;
    }

    private static long nanosOf(long samples) {
        return Math.ceilDiv(samples * NANOS_PER_MILLI, SAMPLES_PER_MILLI);
    }

    @Override
    public synchronized long writtenSamples() {
        return written;
    }

    @Override
    public synchronized long heardSamples() {
        long passed = timer.nanos() - startNanos;
        return Math.min(written, Math.floorDiv(passed * SAMPLES_PER_MILLI, NANOS_PER_MILLI));
    }

    @Override
    public void rest() {
        // It stands still by itself when nothing is left.
    }

    @Override
    public synchronized void flush() {
        startNanos = timer.nanos() - nanosOf(written);
    }

    @Override
    public Optional<String> silentBecause() {
        return Optional.of(reason);
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
