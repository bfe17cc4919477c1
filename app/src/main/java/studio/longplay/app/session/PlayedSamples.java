package studio.longplay.app.session;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Samples sent to the device, on threads of the work, never on the window's.
public final class PlayedSamples {
    private static final int BLOCK_SAMPLES = 960;

    /// Written after the end, so that the device has played all before it is closed.
    private static final int TAIL_SAMPLES = SoundSink.RATE_HZ / 5;

    private PlayedSamples() {}

    /// Plays until the end or until it is cancelled.
    ///
    /// @param samples mono at 48 kHz
    /// @return why nothing was heard; empty if it was
    public static Optional<String> play(
            float[] samples, Supplier<SoundSink> sinks, JobContext context) {
        try (SoundSink sink = sinks.get()) {
            try {
                write(samples, sink, context);
            } catch (CancellationException stopped) {
                sink.flush();
                throw stopped;
            }
            return sink.silentBecause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private static void write(float[] samples, SoundSink sink, JobContext context)
            throws InterruptedException {
        float[][] stereo = new float[2][BLOCK_SAMPLES];
        for (int at = 0; at < samples.length + TAIL_SAMPLES; at += BLOCK_SAMPLES) {
            context.checkCancelled();
            for (int i = 0; i < BLOCK_SAMPLES; i++) {
                float sample = at + i < samples.length ? samples[at + i] : 0;
                stereo[0][i] = sample;
                stereo[1][i] = sample;
            }
            sink.write(stereo, BLOCK_SAMPLES);
        }
    }
}
