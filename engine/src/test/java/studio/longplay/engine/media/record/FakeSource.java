package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An input that gives what a test says and then waits, until it is unplugged.
public final class FakeSource implements SoundSource {
    private static final long NAP_MILLIS = 2;

    private final int rateHz;
    private final BlockingQueue<float[]> blocks = new LinkedBlockingQueue<>();
    private volatile boolean unplugged;
    private volatile boolean closed;
    private volatile long lost;
    private float[] current = {};
    private int at;

    FakeSource(int rateHz) {
        this.rateHz = rateHz;
    }

    /// Says something.
    public void give(float... samples) {
        blocks.add(samples.clone());
    }

    /// A tone of so many samples.
    public static float[] tone(int samples, double amplitude) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * 220 * i / Recorded.RATE_HZ));
        }
        return tone;
    }

    /// Gives no more once all is read.
    public void unplug() {
        unplugged = true;
    }

    /// The machine did not follow.
    public void lose(long samples) {
        lost += samples;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public int rateHz() {
        return rateHz;
    }

    @Override
    public int latencyMillis() {
        return 20;
    }

    @Override
    public int read(float[] samples) throws StudioFault, InterruptedException {
        while (at == current.length) {
            float[] next = blocks.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                current = next;
                at = 0;
            } else if (unplugged) {
                throw new StudioFault.Resource(
                        "record.unplugged", "The input is gone.", "Connect it again.");
            } else {
                // As a device does, which is never without sound; it is not recorded.
                return 0;
            }
        }
        int count = Math.min(samples.length, current.length - at);
        System.arraycopy(current, at, samples, 0, count);
        at += count;
        return count;
    }

    @Override
    public long lostSamples() {
        return lost;
    }

    @Override
    public void close() {
        closed = true;
    }
}
