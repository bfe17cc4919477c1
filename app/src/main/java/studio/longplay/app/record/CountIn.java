package studio.longplay.app.record;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.SoundSink;

import java.util.concurrent.CancellationException;

/// The clicks of a count-in: one a second, the last a second before the recording begins, so that
/// none is in it.
final class CountIn {
    private static final int CLICK_SAMPLES = SoundSink.RATE_HZ / 40;
    private static final int BLOCK_SAMPLES = 480;
    private static final double CLICK_HZ = 1000;
    private static final double LAST_HZ = 1500;
    private static final double AMPLITUDE = 0.25;

    private CountIn() {}

    /// Plays the clicks; the sink gives the time.
    static void play(SoundSink sink, int seconds, JobContext context) {
        float[][] stereo = new float[2][BLOCK_SAMPLES];
        try {
            for (int second = seconds; second > 0; second--) {
                double hertz = second == 1 ? LAST_HZ : CLICK_HZ;
                for (int at = 0; at < SoundSink.RATE_HZ; at += BLOCK_SAMPLES) {
                    context.checkCancelled();
                    fill(stereo, at, hertz);
                    sink.write(stereo, BLOCK_SAMPLES);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private static void fill(float[][] stereo, int from, double hertz) {
        for (int i = 0; i < BLOCK_SAMPLES; i++) {
            int at = from + i;
            double fade = Math.max(0, 1 - (double) at / CLICK_SAMPLES);
            double phase = 2 * Math.PI * hertz * at / SoundSink.RATE_HZ;
            stereo[0][i] = (float) (AMPLITUDE * fade * Math.sin(phase));
            stereo[1][i] = stereo[0][i];
        }
    }
}
