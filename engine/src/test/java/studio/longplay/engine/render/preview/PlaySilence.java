package studio.longplay.engine.render.preview;

import studio.longplay.engine.media.play.SilentSink;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Arrays;
import java.util.Optional;

/// A silent sink in real time that keeps what was written.
final class PlaySilence implements SoundSink {
    private final SilentSink pace = new SilentSink("This is a test.");
    private float[] kept = new float[1 << 20];
    private int count;

    @Override
    public void write(float[][] stereo, int many) throws InterruptedException {
        keep(stereo[0], many);
        pace.write(stereo, many);
    }

    private synchronized void keep(float[] samples, int many) {
        if (count + many > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        System.arraycopy(samples, 0, kept, count, many);
        count += many;
    }

    /// The sample that is number `at` of those written, on the left.
    synchronized float sample(long at) {
        return kept[(int) at];
    }

    @Override
    public long writtenSamples() {
        return pace.writtenSamples();
    }

    @Override
    public long heardSamples() {
        return pace.heardSamples();
    }

    @Override
    public void rest() {
        pace.rest();
    }

    @Override
    public void flush() {
        pace.flush();
    }

    @Override
    public Optional<String> silentBecause() {
        return pace.silentBecause();
    }

    @Override
    public void close() {
        pace.close();
    }
}
