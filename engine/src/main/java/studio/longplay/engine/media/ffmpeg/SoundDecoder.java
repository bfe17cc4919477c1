package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Arrays;

/// Reads a file's sound; see `media.SoundReader`.
public final class SoundDecoder implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_SECONDS = 3600;

    private final MediaInput input;
    private final PacketDecoder decoder;
    private final SoundConverter converter;
    private final SampleRate rate;
    private boolean inputEnded;
    private boolean ended;

    private SoundDecoder(PacketDecoder decoder, SoundConverter converter, SampleRate rate) {
        this.input = decoder.input();
        this.decoder = decoder;
        this.converter = converter;
        this.rate = rate;
    }

    public static SoundDecoder open(Path file, SampleRate rate) throws StudioFault {
        PacketDecoder decoder = PacketDecoder.ofSound(file);
        return new SoundDecoder(
                decoder, new SoundConverter(file, decoder.channels(), rate.hertz()), rate);
    }

    public int channels() {
        return converter.channels();
    }

    public int read(float[][] planar, int offset, int count) throws StudioFault {
        if (planar.length != channels()) {
            throw new IllegalArgumentException(
                    planar.length + " channels given, " + channels() + " needed");
        }
        int done = 0;
        while (done < count) {
            if (converter.available() == 0 && !fill()) {
                break;
            }
            done += converter.take(planar, offset + done, count - done);
        }
        return done;
    }

    /// Converts the next block.
    ///
    /// @return false if there is none
    private boolean fill() throws StudioFault {
        while (!ended && converter.available() == 0) {
            AVFrame frame = decoder.receive();
            if (frame != null) {
                converter.convert(frame);
            } else if (inputEnded) {
                ended = true;
                converter.flush();
            } else {
                feed();
            }
        }
        return converter.available() > 0;
    }

    private void feed() throws StudioFault {
        AVPacket packet = input.next();
        if (packet == null) {
            inputEnded = true;
            decoder.send(null);
        } else if (packet.stream_index() == decoder.streamIndex()) {
            decoder.send(packet);
        }
    }

    public Sound all() throws StudioFault {
        float[][] planar = new float[channels()][BLOCK];
        int length = 0;
        int read = read(planar, 0, BLOCK);
        while (read > 0) {
            length += read;
            if (length > (long) LONGEST_SECONDS * rate.hertz()) {
                throw new StudioFault.Media(
                        "media.sound-too-long",
                        "The sound of " + input.file() + " is longer than an hour.",
                        "Cut it into parts of an hour at most.");
            }
            for (int i = 0; i < planar.length; i++) {
                if (planar[i].length - length < BLOCK) {
                    planar[i] = Arrays.copyOf(planar[i], Math.max(length * 2, length + BLOCK));
                }
            }
            read = read(planar, length, BLOCK);
        }
        for (int i = 0; i < planar.length; i++) {
            planar[i] = Arrays.copyOf(planar[i], length);
        }
        return new Sound(rate, planar);
    }

    @Override
    public void close() {
        converter.close();
        decoder.close();
        input.close();
    }
}
