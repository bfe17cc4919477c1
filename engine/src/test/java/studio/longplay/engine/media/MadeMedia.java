package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Pictures and sound made for tests.
final class MadeMedia {
    static final int WIDTH = 128;
    static final int HEIGHT = 72;

    private MadeMedia() {}

    static VideoSettings settings(FrameRate rate) {
        return new VideoSettings(WIDTH, HEIGHT, rate, "libopenh264", 400_000, 16, 1);
    }

    /// A gradient whose brightness tells the frame's number: grey `16 + 8 * (number % 25)` on the
    /// left half.
    static void paint(Pixels picture, int number) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int grey = x < picture.width() / 2 ? level(number) : (x + y + number) & 255;
                set(picture, x, y, 0xFF000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }

    static int level(int number) {
        return 16 + 8 * (number % 25);
    }

    static void set(Pixels picture, int x, int y, int argb) {
        picture.bgra()
                .set(ValueLayout.JAVA_INT_UNALIGNED, (long) y * picture.rowBytes() + 4L * x, argb);
    }

    static int get(Pixels picture, int x, int y) {
        return picture.bgra()
                .get(ValueLayout.JAVA_INT_UNALIGNED, (long) y * picture.rowBytes() + 4L * x);
    }

    /// Encodes frames `first` to `first + count - 1`.
    static EncodedVideo segment(VideoSettings settings, int first, int count, Path file)
            throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
            for (int i = 0; i < count; i++) {
                paint(picture, first + i);
                encoder.write(picture);
            }
            return encoder.finish();
        }
    }

    /// Two tones and a little noise on both channels, silent outside `length` samples.
    static SampleSource tones(long length) {
        return (atSample, planar, offset, count) -> {
            for (int i = 0; i < count; i++) {
                long sample = atSample + i;
                boolean sounds = sample >= 0 && sample < length;
                planar[0][offset + i] = sounds ? tone(sample, 220) : 0;
                planar[1][offset + i] = sounds ? tone(sample, 330) : 0;
            }
        };
    }

    private static float tone(long sample, double hertz) {
        double noise = new SplittableRandom(sample).nextDouble() - 0.5;
        double phase = 2 * Math.PI * hertz * sample / 48_000;
        return (float) (0.3 * Math.sin(phase) + 0.1 * Math.sin(phase * 7.3) + 0.02 * noise);
    }
}
