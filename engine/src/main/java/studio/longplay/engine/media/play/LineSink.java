package studio.longplay.engine.media.play;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's sound device, 16 bit.
///
/// It never waits inside the device, so a device that is pulled out cannot hold the writer: then
/// the sound goes on silently at the same pace, and [#silentBecause()] says why.
final class LineSink implements SoundSink {
    /// 80 ms: enough to bridge a busy moment, and little enough to follow the hand.
    static final int BUFFER_SAMPLES = 3840;

    private static final int BYTES_PER_SAMPLE = 4;
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final long NAP_NANOS = 2_000_000;
    private static final long NANOS_PER_SAMPLE = 1_000_000_000 / RATE_HZ;
    private static final String VANISHED =
            "The sound device stopped taking sound; connect it again and restart to hear the play.";

    private final SourceDataLine line;
    private final SinkTimer timer;
    private final SinkClock clock = new SinkClock();
    private final byte[] bytes = new byte[BUFFER_SAMPLES * BYTES_PER_SAMPLE];
    private long fedSamples;
    private volatile Optional<SilentSink> instead = Optional.empty();

    LineSink(SourceDataLine line, SinkTimer timer) {
        this.line = line;
        this.timer = timer;
    }

    /// The format every line is opened in.
    static AudioFormat format() {
        return new AudioFormat(RATE_HZ, 16, 2, true, false);
    }

    /// Opens the machine's usual device; this may take a moment.
    ///
    /// @throws StudioFault `sound.device-busy` if another program keeps it
    static LineSink open() throws StudioFault {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format());
        try {
            SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted);
            line.open(format(), BUFFER_SAMPLES * BYTES_PER_SAMPLE);
            return new LineSink(line, SinkTimer.REAL);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            // A device that goes between the asking and the opening is told of unchecked.
            throw new StudioFault.Resource(
                    "sound.device-busy",
                    "The sound device cannot be opened; another program may keep it.",
                    "Close the other program, then open the project again.",
                    e);
        }
    }

    @Override
    public void write(float[][] stereo, int count) throws InterruptedException {
        int done = 0;
        while (done < count && instead.isEmpty()) {
            int many = room(count - done);
            if (many == 0) {
                giveUp();
            } else {
                feed(stereo, done, many);
                done += many;
            }
        }
        if (instead.isPresent() && done < count) {
            instead.get().write(stereo, count - done);
        }
    }

    /// Waits until so many samples fit, or as many as it ever holds; 0 if they never do.
    private int room(int wanted) throws InterruptedException {
        int holds = Math.min(BUFFER_SAMPLES, line.getBufferSize() / BYTES_PER_SAMPLE);
        int many = Math.min(wanted, holds);
        long begun = timer.nanos();
        while (timer.nanos() - begun < PATIENCE_NANOS && line.isOpen()) {
            look();
            long held = fedSamples - Math.min(fedSamples, line.getLongFramePosition());
            long free = Math.min(line.available() / BYTES_PER_SAMPLE, BUFFER_SAMPLES - held);
            if (free >= many) {
                return many;
            }
            timer.sleep(Math.clamp((many - free) * NANOS_PER_SAMPLE, NAP_NANOS, 5 * NAP_NANOS));
        }
        return 0;
    }

    private void feed(float[][] stereo, int from, int count) {
        for (int i = 0; i < count; i++) {
            put(4 * i, stereo[0][from + i]);
            put(4 * i + 2, stereo[1][from + i]);
        }
        int taken = line.write(bytes, 0, count * BYTES_PER_SAMPLE) / BYTES_PER_SAMPLE;
        fedSamples += taken;
        clock.wrote(count);
        if (!line.isRunning()) {
            line.start();
        }
        look();
        if (taken < count) {
            giveUp();
        }
    }

    private void put(int at, float sample) {
        int value = Math.clamp(Math.round(sample * 32_767.0), -32_768, 32_767);
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    private void look() {
        clock.saw(line.getLongFramePosition(), timer.nanos());
    }

    private void giveUp() {
        clock.skip(timer.nanos());
        instead = Optional.of(new SilentSink(timer, BUFFER_SAMPLES, clock.written(), VANISHED));
        line.close();
    }

    @Override
    public long writtenSamples() {
        return instead.map(SilentSink::writtenSamples).orElseGet(clock::written);
    }

    @Override
    public long heardSamples() {
        return instead.map(SilentSink::heardSamples).orElseGet(() -> clock.heard(timer.nanos()));
    }

    @Override
    public void rest() {
        if (instead.isEmpty()) {
            line.stop();
            line.flush();
            clock.skip(timer.nanos());
        }
    }

    @Override
    public void flush() {
        if (instead.isPresent()) {
            instead.get().flush();
        } else {
            line.flush();
            clock.skip(timer.nanos());
        }
    }

    @Override
    public Optional<String> silentBecause() {
        return instead.flatMap(SilentSink::silentBecause);
    }

    @Override
    public void close() {
        line.close();
    }
}
