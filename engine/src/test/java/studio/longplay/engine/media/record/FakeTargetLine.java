package studio.longplay.engine.media.record;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.TargetDataLine;

/// A sound input on a clock of its own: what it hears is lost once its buffer is full.
final class FakeTargetLine implements TargetDataLine, InputTimer {
    private static final int BUFFER_SAMPLES = 14_400;

    private final InputFormat format;
    private long now;
    private long heardNanos;
    private long held;
    private boolean open = true;

    boolean stuck;
    long silentUntilNanos;

    FakeTargetLine(InputFormat format) {
        this.format = format;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += nanos;
    }

    private void hear() {
        long from = Math.max(heardNanos, silentUntilNanos);
        long samples = stuck ? 0 : Math.max(0, (now - from) * 48 / 1_000_000);
        if (samples > 0 || stuck) {
            heardNanos = stuck ? now : from + samples * 1_000_000 / 48;
        }
        held = Math.min(BUFFER_SAMPLES, held + samples);
    }

    @Override
    public int available() {
        hear();
        return format.blockBytes((int) held);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        hear();
        int samples = (int) Math.min(held, length / format.blockBytes(1));
        held -= samples;
        return format.blockBytes(samples);
    }

    @Override
    public int getBufferSize() {
        return format.blockBytes(BUFFER_SAMPLES);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public void open() {}

    @Override
    public void open(AudioFormat wanted) {}

    @Override
    public void open(AudioFormat wanted, int bufferSize) {}

    @Override
    public void drain() {}

    @Override
    public void flush() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public boolean isActive() {
        return open;
    }

    @Override
    public AudioFormat getFormat() {
        return format.java();
    }

    @Override
    public int getFramePosition() {
        return 0;
    }

    @Override
    public long getLongFramePosition() {
        return 0;
    }

    @Override
    public long getMicrosecondPosition() {
        return 0;
    }

    @Override
    public float getLevel() {
        return 0;
    }

    @Override
    public Line.Info getLineInfo() {
        return new Line.Info(TargetDataLine.class);
    }

    @Override
    public Control[] getControls() {
        return new Control[0];
    }

    @Override
    public boolean isControlSupported(Control.Type control) {
        return false;
    }

    @Override
    public Control getControl(Control.Type control) {
        throw new IllegalArgumentException("no controls");
    }

    @Override
    public void addLineListener(LineListener listener) {}

    @Override
    public void removeLineListener(LineListener listener) {}
}
