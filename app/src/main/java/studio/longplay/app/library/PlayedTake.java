package studio.longplay.app.library;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// A take that was sent to the sound device.
///
/// @param isGone there was no sound to send
/// @param silentBecause why nothing was heard
record PlayedTake(boolean isGone, Optional<String> silentBecause) {
    static final PlayedTake GONE = new PlayedTake(true, Optional.empty());

    private static final int BLOCK_SAMPLES = 960;

    /// Written after the end, so that the device has played all before it is closed.
    private static final int TAIL_SAMPLES = SoundSink.RATE_HZ / 5;

    /// Plays to the end or until it is cancelled, as loud as it would be in a programme; the
    /// progress tells how far it is.
    ///
    /// @param from 0 to 1
    static PlayedTake play(
            TakeSamples sound, double from, Supplier<SoundSink> sinks, JobContext context) {
        try (SoundSink sink = sinks.get()) {
            try {
                write(sound, (int) (from * sound.samples().length), sink, context);
            } catch (CancellationException stopped) {
                sink.flush();
                throw stopped;
            }
            return new PlayedTake(false, sink.silentBecause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private static void write(TakeSamples sound, int from, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[] samples = sound.samples();
        float gain = (float) StrictMath.pow(10, sound.gainDb() / 20);
        float[][] stereo = new float[2][BLOCK_SAMPLES];
        for (int at = from; at < samples.length + TAIL_SAMPLES; at += BLOCK_SAMPLES) {
            context.checkCancelled();
            for (int i = 0; i < BLOCK_SAMPLES; i++) {
                float sample = at + i < samples.length ? samples[at + i] * gain : 0;
                stereo[0][i] = Math.clamp(sample, -1f, 1f);
                stereo[1][i] = stereo[0][i];
            }
            sink.write(stereo, BLOCK_SAMPLES);
            long held = sink.writtenSamples() - sink.heardSamples();
            long heard = Math.clamp(at - held, 0, samples.length);
            context.progress(new Progress("", heard, samples.length));
        }
    }
}
