package studio.longplay.app.sounds;

import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Takes what it is given as quickly as it would be heard.
final class CountingSink implements SoundSink {
    private final AtomicLong written = new AtomicLong();

    @Override
    public void write(float[][] stereo, int count) throws InterruptedException {
        written.addAndGet(count);
        Thread.sleep(20);
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
