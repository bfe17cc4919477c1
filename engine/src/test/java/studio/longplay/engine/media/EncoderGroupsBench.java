package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What one encoder costs group by group, each in a session of its own as in an export, and how
/// much memory it takes above what the process has without it: `EncoderGroupsBench CODEC ENCODER
/// EFFORT WIDTH HEIGHT GROUPS`. The first group, in which libraries are loaded, is told apart. One
/// encoder for each run, because memory that was freed is not given back. Needs Linux.
final class EncoderGroupsBench {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int GROUP = 60;
    private static final int PICTURES = 8;

    private EncoderGroupsBench() {}

    public static void main(String[] arguments) throws IOException, StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        FrameRate.FPS_30,
                        VideoCodec.find(arguments[0]).orElseThrow(),
                        arguments[1],
                        EncodingEffort.valueOf(arguments[2].toUpperCase(Locale.ROOT)),
                        24_000_000,
                        GROUP,
                        1);
        int groups = Integer.parseInt(arguments[5]);
        try (Arena arena = Arena.ofConfined()) {
            Pixels[] pictures = new Pixels[PICTURES];
            for (int i = 0; i < PICTURES; i++) {
                pictures[i] = picture(arena, settings.width(), settings.height(), i);
            }
            new EncoderProbe().choose(EncoderWish.best(VideoCodec.H264, 64, 64, FrameRate.FPS_30));
            long base = kilobytes(Path.of("/proc/self/status"), "VmRSS:");
            long[] first = new long[3];
            long children = group(settings, pictures, first);
            long[] nanos = new long[3];
            for (int group = 0; group < groups; group++) {
                children = Math.max(children, group(settings, pictures, nanos));
            }
            tell(arguments, first[0], nanos, base, children);
        }
    }

    /// Adds what opening, encoding and ending took, and says what the programs it began had.
    private static long group(VideoSettings settings, Pixels[] pictures, long[] nanos)
            throws IOException, StudioFault {
        Path file = Files.createTempFile("bench", ".mp4");
        long children = 0;
        long begin = System.nanoTime();
        try (VideoEncoder video = VideoEncoder.open(settings, file)) {
            long open = System.nanoTime();
            nanos[0] += open - begin;
            for (int i = 0; i < GROUP; i++) {
                video.write(pictures[i % PICTURES]);
            }
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                Path status = Path.of("/proc", Long.toString(child.pid()), "status");
                children += kilobytes(status, "VmHWM:");
            }
            long written = System.nanoTime();
            nanos[1] += written - open;
            video.finish();
            begin = System.nanoTime();
            nanos[1] += begin - written;
        } finally {
            Files.deleteIfExists(file);
        }
        nanos[2] += System.nanoTime() - begin;
        return children;
    }

    private static void tell(String[] arguments, long first, long[] nanos, long base, long children)
            throws IOException {
        int groups = Integer.parseInt(arguments[5]);
        double whole = nanos[0] + nanos[1] + nanos[2];
        long most = kilobytes(Path.of("/proc/self/status"), "VmHWM:");
        double bytes = (most - base + children) * 1024.0;
        double pixels = Double.parseDouble(arguments[3]) * Double.parseDouble(arguments[4]);
        OUT.printf(
                Locale.ROOT,
                "| %s %s %s %sx%s | opening %.1f ms first, then %.1f ms | encoding %.0f ms |"
                    + " closing %.1f ms | %.2f %% | %.0f MB above %.0f MB | %.0f bytes a pixel |%n",
                arguments[0],
                arguments[1],
                arguments[2],
                arguments[3],
                arguments[4],
                first / 1e6,
                nanos[0] / 1e6 / groups,
                nanos[1] / 1e6 / groups,
                nanos[2] / 1e6 / groups,
                100 * (nanos[0] + nanos[2]) / whole,
                bytes / 1e6,
                base / 1000.0,
                bytes / pixels);
    }

    private static long kilobytes(Path status, String what) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /// Clouds that drift two pixels a picture, over a gradient.
    private static Pixels picture(Arena arena, int width, int height, int number) {
        Pixels picture = Pixels.allocate(arena, width, height);
        for (int y = 0; y < height; y++) {
            double row = 18 * Math.sin(y / 67.0) + 60.0 * y / height;
            double turn = Math.cos(y / 41.0);
            for (int x = 0; x < width; x++) {
                double place = x + 2.0 * number;
                double cloud = 20 * Math.sin(place / 91) + 9 * Math.sin(place / 23);
                int shade = (int) (90 + row + cloud * turn);
                int pixel = 0xFF000000 | shade << 16 | shade << 8 | Math.min(255, shade + 50);
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x,
                                pixel);
            }
        }
        return picture;
    }
}
