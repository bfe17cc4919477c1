package studio.longplay.app.session;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Samples sent to the device, on threads of the work, never on the window's.
public final class PlayedSamples {
    private PlayedSamples() {}

    /// Plays until the end or until it is cancelled; the progress tells how far it is.
    ///
    /// @param samples mono at 48 kHz
    /// @return why nothing was heard; empty if it was
    public static Optional<String> play(
            float[] samples, Supplier<SoundSink> sinks, JobContext context) throws StudioFault {
        return play(GrowingSound.of(samples), sinks, context);
    }

    /// The same of a sound that is still being made: it is heard from its first piece on, and the
    /// device waits where it is made too slowly.
    public static Optional<String> play(
            GrowingSound sound, Supplier<SoundSink> sinks, JobContext context) throws StudioFault {
        try {
            if (!sound.begins(context)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
        return SentSound.send(sinks, sink -> write(sound, sink, context));
    }

    private static void write(GrowingSound sound, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[] block = new float[SentSound.BLOCK_SAMPLES];
        float[][] stereo = {block, block};
        int end = Integer.MAX_VALUE;
        for (int at = 0; at < end; at += block.length) {
            context.checkCancelled();
            if (sound.read(at, block, context) < block.length && end == Integer.MAX_VALUE) {
                end = sound.length() + SentSound.TAIL_SAMPLES;
            }
            sink.write(stereo, block.length);
            int length = sound.length();
            long held = sink.writtenSamples() - sink.heardSamples();
            context.progress(
                    new Progress("", Math.clamp(at + block.length - held, 0, length), length));
        }
    }
}
