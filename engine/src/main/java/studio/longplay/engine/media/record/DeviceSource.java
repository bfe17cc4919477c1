package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.concurrent.atomic.AtomicLong;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// An input device that is open.
///
/// It never waits inside the device, so one that is pulled out cannot hold the reader: it is asked
/// what it has, and one that has nothing for a second and a half counts as gone.
final class DeviceSource implements SoundSource {
    /// 300 ms: what the machine may be busy for before sound is lost.
    private static final int BUFFER_MILLIS = 300;

    private static final long NAP_NANOS = 4_000_000;
    private static final long PATIENCE_NANOS = 1_500_000_000;

    /// A headset without a cable takes its time to begin.
    private static final long FIRST_PATIENCE_NANOS = 5_000_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final TargetDataLine line;
    private final InputFormat format;
    private final String name;
    private final InputTimer timer;
    private final byte[] bytes;
    private long lastReadNanos;
    private final AtomicLong lostSamples = new AtomicLong();
    private boolean heard;

    DeviceSource(TargetDataLine line, InputFormat format, String name, InputTimer timer) {
        this.line = line;
        this.format = format;
        this.name = name;
        this.timer = timer;
        bytes = new byte[format.blockBytes(bufferSamples(format))];
        lastReadNanos = timer.nanos();
    }

    /// Opens and starts a line.
    static DeviceSource begin(TargetDataLine line, InputFormat format, String name)
            throws LineUnavailableException {
        line.open(format.java(), format.blockBytes(bufferSamples(format)));
        line.start();
        return new DeviceSource(line, format, name, InputTimer.REAL);
    }

    private static int bufferSamples(InputFormat format) {
        return format.rateHz() / 1000 * BUFFER_MILLIS;
    }

    @Override
    public int rateHz() {
        return format.rateHz();
    }

    /// A block is read when it is whole, so its first sample is a block old.
    @Override
    public int latencyMillis() {
        return (int) (NAP_NANOS / NANOS_PER_MILLI) + 20;
    }

    @Override
    public int read(float[] samples) throws StudioFault, InterruptedException {
        int held = line.getBufferSize() / format.blockBytes(1);
        int wanted = Math.min(samples.length, Math.min(held / 2, bufferSamples(format)));
        int count = await(wanted);
        countLost();
        int read = line.read(bytes, 0, format.blockBytes(count)) / format.blockBytes(1);
        if (read <= 0) {
            throw unplugged();
        }
        heard = true;
        lastReadNanos = timer.nanos();
        format.decode(bytes, read, samples);
        return read;
    }

    /// Waits for a whole block; what a slow device has by the end of our patience is taken as well.
    private int await(int wanted) throws StudioFault, InterruptedException {
        long patienceNanos = heard ? PATIENCE_NANOS : FIRST_PATIENCE_NANOS;
        long begun = timer.nanos();
        while (line.isOpen() && timer.nanos() - begun < patienceNanos) {
            if (line.available() >= format.blockBytes(wanted)) {
                return wanted;
            }
            timer.sleep(NAP_NANOS);
        }
        int rest = line.isOpen() ? line.available() / format.blockBytes(1) : 0;
        if (rest == 0) {
            throw unplugged();
        }
        return Math.min(rest, wanted);
    }

    /// A device overwrites what is not read within its buffer's length, and does not say so.
    private void countLost() {
        long passed = heard ? timer.nanos() - lastReadNanos : 0;
        long held = (long) line.getBufferSize() / format.blockBytes(1);
        long due = passed / NANOS_PER_MILLI * format.rateHz() / 1000;
        if (due > held + format.rateHz() / 50) {
            lostSamples.addAndGet(due - held);
        }
    }

    private StudioFault unplugged() {
        return new StudioFault.Resource(
                "record.unplugged",
                "The input " + name + " stopped giving sound.",
                "Connect it again, or choose another input; what was recorded until then is kept.");
    }

    @Override
    public long lostSamples() {
        return lostSamples.get();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
