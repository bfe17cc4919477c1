package studio.longplay.app.record;

import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A device that plays at once whatever it is given.
final class CountingSink implements SoundSink {
    final AtomicLong written = new AtomicLong();
    private final AtomicLong loud = new AtomicLong();

    /// How many samples were more than silence.
    long loudSamples() {
        return loud.get();
    }

    @Override
    public void write(float[][] stereo, int count) {
        for (int i = 0; i < count; i++) {
            if (Math.abs(stereo[0][i]) > 1e-4) {
                loud.incrementAndGet();
            }
        }
        written.addAndGet(count);
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
