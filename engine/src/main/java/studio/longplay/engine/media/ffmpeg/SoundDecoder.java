package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

public final class SoundDecoder implements AutoCloseable {
    public static SoundDecoder open(Path file, SampleRate rate) throws StudioFault {
        throw new IllegalStateException("soon");
    }

    public int channels() {
        return 2;
    }

    public int read(float[][] planar, int offset, int count) throws StudioFault {
        return 0;
    }

    public Sound all() throws StudioFault {
        throw new IllegalStateException("soon");
    }

    @Override
    public void close() {}
}
