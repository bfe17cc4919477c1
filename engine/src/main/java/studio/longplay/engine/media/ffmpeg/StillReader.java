package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.nio.file.Path;

public final class StillReader {
    private StillReader() {}

    public static Pixels read(Path file, Arena arena, int maxPixels) throws StudioFault {
        throw new IllegalStateException("soon");
    }
}
