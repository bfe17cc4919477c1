package studio.longplay.engine.media.play;

import java.io.ByteArrayOutputStream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.SourceDataLine;

/// A sound device on a timer: it plays what is written while it runs, until it is pulled out.
final class FakeLine implements SourceDataLine {
    private static final int BUFFER_BYTES = 3840 * 4;

    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final FakeTimer timer;
    private double played;
    private long lookedNanos;
    private boolean running;
    private boolean open = true;

    /// Pulled out, and how it shows: it takes no more, or it stands still.
    boolean refusing;

    boolean stuck;

    FakeLine(FakeTimer timer) {
        this.timer = timer;
        this.lookedNanos = timer.nanos();
    }

    private void play() {
        long now = timer.nanos();
        double due = running && !stuck ? (now - lookedNanos) * 48 / 1e6 : 0;
        played = Math.min(written.size() / 4, played + due);
        lookedNanos = now;
    }

    @Override
    public int write(byte[] bytes, int offset, int length) {
        if (refusing) {
            return 0;
        }
        play();
        written.write(bytes, offset, length);
        return length;
    }

    @Override
    public int available() {
        play();
        return BUFFER_BYTES - (int) (written.size() - 4 * (long) played);
    }

    @Override
    public long getLongFramePosition() {
        play();
        return (long) played;
    }

    @Override
    public void start() {
        play();
        running = true;
    }

    @Override
    public void stop() {
        play();
        running = false;
    }

    @Override
    public void flush() {
        played = written.size() / 4;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isActive() {
        return running;
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
    public void open(AudioFormat format) {}

    @Override
    public void open(AudioFormat format, int bufferSize) {}

    @Override
    public void drain() {}

    @Override
    public AudioFormat getFormat() {
        return LineSink.format();
    }

    @Override
    public int getBufferSize() {
        return BUFFER_BYTES;
    }

    @Override
    public int getFramePosition() {
        return (int) getLongFramePosition();
    }

    @Override
    public long getMicrosecondPosition() {
        return getLongFramePosition() * 1000 / 48;
    }

    @Override
    public float getLevel() {
        return 0;
    }

    @Override
    public Line.Info getLineInfo() {
        return new Line.Info(SourceDataLine.class);
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
