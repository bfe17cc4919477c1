package studio.longplay.app.session;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.SpeechListener;

import java.util.Arrays;

/// A sound that is heard while the rest of it is made: one thread adds to it, another reads. Mono
/// at 48 kHz.
public final class GrowingSound implements SpeechListener {
    private static final long PATIENCE_MILLIS = 20;
    private static final int FIRST_SAMPLES = 1 << 16;

    private float[] samples = new float[FIRST_SAMPLES];
    private int length;
    private boolean complete;

    /// One that is made already.
    public static GrowingSound of(float[] samples) {
        GrowingSound whole = new GrowingSound();
        whole.samples = samples;
        whole.length = samples.length;
        whole.complete = true;
        return whole;
    }

    @Override
    public synchronized void heard(float[] piece) {
        if (length + piece.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, length + piece.length));
        }
        System.arraycopy(piece, 0, samples, length, piece.length);
        length += piece.length;
        notifyAll();
    }

    /// Nothing more comes.
    public synchronized void end() {
        complete = true;
        notifyAll();
    }

    /// It is complete; where nobody told how it grew, the whole of it is.
    synchronized void endAs(float[] whole) {
        if (length == 0) {
            heard(whole);
        }
        end();
    }

    /// As far as it is made.
    public synchronized int length() {
        return length;
    }

    /// Waits until it has begun.
    ///
    /// @return false if there is nothing in it
    boolean begins(JobContext context) throws InterruptedException {
        return await(1, context) > 0;
    }

    /// Fills a block from a place on, with silence after the end; waits for what is not made yet.
    ///
    /// @return how many of them are of the sound
    int read(int from, float[] block, JobContext context) throws InterruptedException {
        int there = Math.clamp(await(from + block.length, context) - from, 0, block.length);
        synchronized (this) {
            System.arraycopy(samples, Math.min(from, length), block, 0, there);
        }
        Arrays.fill(block, there, block.length, 0);
        return there;
    }

    /// @return as far as it is made: that far, or it is complete
    private synchronized int await(int samplesWanted, JobContext context)
            throws InterruptedException {
        while (length < samplesWanted && !complete) {
            context.checkCancelled();
            wait(PATIENCE_MILLIS);
        }
        return length;
    }
}
