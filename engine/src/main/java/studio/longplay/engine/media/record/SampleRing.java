package studio.longplay.engine.media.record;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// Holds some seconds of sound between the thread that listens and the thread that writes, so that
/// a slow disk costs nothing. What does not fit is lost, and counted.
final class SampleRing {
    private final float[] samples;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean ended;

    SampleRing(int samples) {
        this.samples = new float[samples];
    }

    /// Takes as much of a block as fits; never waits.
    void offer(float[] block, int count) {
        long from = written.get();
        int fits = (int) Math.min(count, samples.length - (from - read.get()));
        for (int i = 0; i < fits; i++) {
            samples[(int) ((from + i) % samples.length)] = block[i];
        }
        written.set(from + fits);
        lost.addAndGet(count - fits);
        news.release();
    }

    /// No more will come.
    void end() {
        ended = true;
        news.release();
    }

    /// Waits for samples and takes them out.
    ///
    /// @return how many; 0 when all is read and no more will come
    int take(float[] into) throws InterruptedException {
        while (true) {
            boolean last = ended;
            long from = read.get();
            int count = (int) Math.min(into.length, written.get() - from);
            for (int i = 0; i < count; i++) {
                into[i] = samples[(int) ((from + i) % samples.length)];
            }
            read.set(from + count);
            if (count > 0 || last) {
                return count;
            }
            news.acquire();
            news.drainPermits();
        }
    }

    long lost() {
        return lost.get();
    }
}
