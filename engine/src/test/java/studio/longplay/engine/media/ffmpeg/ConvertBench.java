package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.SplittableRandom;

/// What turning pictures into YUV costs, in milliseconds of processor a frame.
///
/// Arguments: the width and the height.
public final class ConvertBench {
    private static final int FRAMES = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ConvertBench() {}

    @SuppressWarnings("SystemOut") // a program for a terminal
    public static void main(String[] args) {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = Pixels.allocate(arena, width, height);
            SplittableRandom random = new SplittableRandom(1);
            for (long at = 0; at < picture.bgra().byteSize(); at += 4) {
                picture.bgra().set(ValueLayout.JAVA_INT, at, random.nextInt());
            }
            YuvConverter.Planes planes =
                    new YuvConverter.Planes(
                            arena.allocate((long) width * height),
                            width,
                            arena.allocate((long) width * height / 4),
                            arena.allocate((long) width * height / 4),
                            width / 2);
            YuvConverter converter = new YuvConverter(width, height);
            for (int round = 0; round < 4; round++) {
                long before = THREADS.getCurrentThreadCpuTime();
                for (int frame = 0; frame < FRAMES; frame++) {
                    converter.convert(picture, planes);
                }
                double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / FRAMES;
                System.out.printf(Locale.ROOT, "all of the frame: %.2f ms%n", millis);
            }
        }
    }
}
