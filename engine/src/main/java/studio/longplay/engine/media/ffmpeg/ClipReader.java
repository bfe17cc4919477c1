package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;

public final class ClipReader implements AutoCloseable {
    public static ClipReader open(Path file, int width, int height) throws StudioFault {
        throw new IllegalStateException("soon");
    }

    public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        return false;
    }

    @Override
    public void close() {}
}
