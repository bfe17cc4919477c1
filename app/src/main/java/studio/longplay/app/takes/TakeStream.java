package studio.longplay.app.takes;

import studio.longplay.app.session.SentSound;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.render.make.TakeFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Sends one take to the device, or two in turn: they run side by side, each at its own pace from
/// beginning to end, and one of them is heard. Two begin again at their end.
final class TakeStream {
    private static final int BLOCK_SAMPLES = SentSound.BLOCK_SAMPLES;
    private static final int PAUSE_SAMPLES = SoundSink.RATE_HZ / 2;

    private final List<TakeSound> sounds;
    private final AtomicInteger side;
    private final float[][] stereo = new float[2][BLOCK_SAMPLES];
    private final float[] block = new float[BLOCK_SAMPLES];

    /// @param side which of them is heard; may change at any time
    TakeStream(List<TakeSound> sounds, AtomicInteger side) {
        this.sounds = List.copyOf(sounds);
        this.side = side;
    }

    /// Plays until the end, two until it is cancelled; the progress tells how far the take is.
    ///
    /// @return why nothing was heard; empty if it was
    Optional<String> play(Supplier<SoundSink> sinks, JobContext context) throws StudioFault {
        List<float[]> samples = new ArrayList<>();
        for (TakeSound sound : sounds) {
            samples.add(levelled(sound));
        }
        return SentSound.send(
                sinks,
                sink -> {
                    do {
                        once(samples, sink, context);
                    } while (samples.size() > 1);
                });
    }

    private static float[] levelled(TakeSound sound) throws StudioFault {
        float[] samples = TakeFile.samples(sound.file());
        float gain = (float) StrictMath.pow(10, sound.gainDb() / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(samples[i] * gain, -1f, 1f);
        }
        return samples;
    }

    private void once(List<float[]> samples, SoundSink sink, JobContext context)
            throws InterruptedException {
        int heard = side.get();
        int at = 0;
        int rest = samples.size() > 1 ? PAUSE_SAMPLES : SentSound.TAIL_SAMPLES;
        while (at < samples.get(heard).length + rest) {
            context.checkCancelled();
            fill(samples.get(heard), at, block);
            int next = side.get();
            if (next != heard) {
                int there = same(samples.get(heard), at, samples.get(next));
                crossTo(samples.get(next), there);
                heard = next;
                at = there;
            }
            System.arraycopy(block, 0, stereo[0], 0, BLOCK_SAMPLES);
            System.arraycopy(block, 0, stereo[1], 0, BLOCK_SAMPLES);
            sink.write(stereo, BLOCK_SAMPLES);
            at += BLOCK_SAMPLES;
            long held = sink.writtenSamples() - sink.heardSamples();
            int length = samples.get(heard).length;
            context.progress(new Progress("", Math.clamp(at - held, 0, length), length));
        }
    }

    /// The place in another take that is as far from its beginning and its end.
    private static int same(float[] take, int at, float[] other) {
        return at >= take.length
                ? other.length + at - take.length
                : (int) ((long) at * other.length / take.length);
    }

    private static void fill(float[] samples, int at, float[] block) {
        for (int i = 0; i < block.length; i++) {
            block[i] = at + i < samples.length ? samples[at + i] : 0;
        }
    }

    /// Over one block, so that nothing clicks.
    private void crossTo(float[] other, int at) {
        for (int i = 0; i < BLOCK_SAMPLES; i++) {
            float in = at + i < other.length ? other[at + i] : 0;
            float share = (float) i / BLOCK_SAMPLES;
            block[i] = block[i] * (1 - share) + in * share;
        }
    }
}
