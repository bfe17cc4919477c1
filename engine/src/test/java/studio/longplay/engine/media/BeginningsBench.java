package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Whether the beginning of a group is as good as a group of that length that is encoded by itself:
/// `BeginningsBench WIDTH HEIGHT EFFORT FRAMES CODEC/ENCODER...`. Told are the bits of the same
/// frames and how near they come to what was drawn, of both.
final class BeginningsBench {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int GROUP = 60;

    private final int width;
    private final int height;

    private BeginningsBench(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public static void main(String[] arguments) throws IOException, StudioFault {
        BeginningsBench bench =
                new BeginningsBench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        EncodingEffort effort = EncodingEffort.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int frames = Integer.parseInt(arguments[3]);
        for (int i = 4; i < arguments.length; i++) {
            String[] names = arguments[i].split("/", 2);
            bench.compare(names[0], names[1], effort, frames);
        }
    }

    private void compare(String codec, String encoder, EncodingEffort effort, int frames)
            throws IOException, StudioFault {
        VideoSettings settings =
                new VideoSettings(
                        width,
                        height,
                        FrameRate.FPS_30,
                        VideoCodec.find(codec).orElseThrow(),
                        encoder,
                        effort,
                        24_000_000,
                        GROUP,
                        1);
        Path whole = Files.createTempFile("whole", ".mp4");
        Path own = Files.createTempFile("own", ".mp4");
        try {
            encode(settings, GROUP, whole);
            encode(settings, frames, own);
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f, %.3f | %.2f, %.2f dB |%n",
                    codec,
                    encoder,
                    frames,
                    megabits(whole, frames),
                    megabits(own, frames),
                    nearness(whole, frames),
                    nearness(own, frames));
        } finally {
            Files.deleteIfExists(whole);
            Files.deleteIfExists(own);
        }
    }

    private void encode(VideoSettings settings, int frames, Path file) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                VideoEncoder video = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, width, height);
            for (int i = 0; i < frames; i++) {
                paint(picture, i);
                video.write(picture);
            }
            video.finish();
        }
    }

    /// A second of these frames, at 30 of them.
    private static double megabits(Path file, int frames) throws StudioFault {
        try (FilmScan scan = FilmScan.open(file)) {
            FilmPackets packets =
                    scan.play(FilmScan.Pictures.NONE, new Nobody(), JobContext.quiet());
            long bytes = Arrays.stream(packets.pictures().bytes(), 0, frames).asLongStream().sum();
            return bytes * 8 * 30.0 / frames / 1e6;
        }
    }

    /// Sees and hears nothing.
    private static final class Nobody implements FilmAudience {
        @Override
        public void picture(MediaTime at, Glance glance, boolean damaged) {}

        @Override
        public void lostPicture(MediaTime near) {}

        @Override
        public void sound(float[][] planar, int count) {}

        @Override
        public void lostSound(long atSample) {}
    }

    /// The peak signal-to-noise ratio of green over these frames.
    private double nearness(Path file, int frames) throws StudioFault {
        double error = 0;
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(file, width, height)) {
            Pixels drawn = Pixels.allocate(arena, width, height);
            Pixels decoded = Pixels.allocate(arena, width, height);
            for (int frame = 0; frame < frames; frame++) {
                paint(drawn, frame);
                if (!reader.frameAt(frame, FrameRate.FPS_30, decoded)) {
                    throw new IllegalStateException("no frame " + frame);
                }
                error += error(drawn, decoded);
            }
        }
        double mean = error / ((double) frames * width * height);
        return 10 * Math.log10(255 * 255 / mean);
    }

    private double error(Pixels drawn, Pixels decoded) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int away =
                        (MadeMedia.get(drawn, x, y) >> 8 & 255)
                                - (MadeMedia.get(decoded, x, y) >> 8 & 255);
                sum += away * away;
            }
        }
        return sum;
    }

    /// Clouds that drift two pixels a picture over a gradient, and a card that stands still.
    private void paint(Pixels picture, int number) {
        for (int y = 0; y < height; y++) {
            double row = 18 * Math.sin(y / 67.0) + 60.0 * y / height;
            double turn = Math.cos(y / 41.0);
            for (int x = 0; x < width; x++) {
                double place = x + 2.0 * number;
                double cloud = 20 * Math.sin(place / 91) + 9 * Math.sin(place / 23);
                boolean card = x > width / 3 && x < width / 2 && y > height / 3 && y < height / 2;
                int shade = card ? (x ^ y) & 255 : (int) (90 + row + cloud * turn);
                int pixel = 0xFF000000 | shade << 16 | shade << 8 | Math.min(255, shade + 50);
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x,
                                pixel);
            }
        }
    }
}
