package studio.longplay.app.session;

import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A sound device that counts what it plays.
public final class CountingSink implements SoundSink {
    private static final double SILENCE = 1e-4;

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong loud = new AtomicLong();
    private final long blockMillis;

    /// @param blockMillis how long a block takes to play; 0 for at once
    public CountingSink(long blockMillis) {
        this.blockMillis = blockMillis;
    }

    /// How many samples were more than silence.
    public long loudSamples() {
        return loud.get();
    }

    @Override
    public void write(float[][] stereo, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            if (Math.abs(stereo[0][i]) > SILENCE) {
                loud.incrementAndGet();
            }
        }
        written.addAndGet(count);
        if (blockMillis > 0) {
            Thread.sleep(blockMillis);
        }
    }

    @Override
    public long writtenSamples() {
        return written.get();
    }

    @Override
    public long heardSamples() {
        return written.get();
    }

    @Override
    public void rest() {}

    @Override
    public void flush() {}

    @Override
    public Optional<String> silentBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
