package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Film clips made for tests, whose grey tells which frame one sees.
final class FilmClips {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;
    private static final int DARKEST = 16;
    private static final int STEP = 3;

    private FilmClips() {}

    static Path counting(Path file, int frames, FrameRate rate) throws StudioFault {
        VideoSettings settings =
                new VideoSettings(WIDTH, HEIGHT, rate, "libopenh264", 2_000_000, 15, 1);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int frame = 0; frame < frames; frame++) {
                fill(picture, DARKEST + STEP * frame);
                encoder.write(picture);
            }
            encoder.finish();
        }
        return file;
    }

    /// Which frame of the clip a picture shows.
    static int number(Pixels picture) {
        int green = argb(picture, picture.width() / 2, picture.height() / 2) >> 8 & 255;
        return Math.round((green - DARKEST) / (float) STEP);
    }

    static int argb(Pixels picture, int x, int y) {
        return picture.bgra()
                .get(ValueLayout.JAVA_INT_UNALIGNED, (long) y * picture.rowBytes() + 4L * x);
    }

    private static void fill(Pixels picture, int grey) {
        for (long at = 0; at < picture.bgra().byteSize(); at += 4) {
            picture.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, 0xFF000000 | grey * 0x010101);
        }
    }
}
