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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What each encoder of this machine costs without anything drawn: `EncoderBench WIDTH HEIGHT
/// FRAMES`. Processor time counts the user's own program too, and needs Linux.
final class EncoderBench {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private static final int PICTURES = 8;
    private static final int TICK_MILLIS = 10;
    private static final int FIRST_TIME_FIELD = 13;

    private EncoderBench() {}

    public static void main(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        int frames = Integer.parseInt(arguments[2]);
        try (Arena arena = Arena.ofConfined()) {
            List<Pixels> pictures = new ArrayList<>();
            for (int i = 0; i < PICTURES; i++) {
                pictures.add(picture(arena, width, height, i));
            }
            for (EncodingEffort effort : EncodingEffort.values()) {
                tell(VideoCodec.H264, "libopenh264", effort, pictures, frames);
                tell(VideoCodec.H264, "libx264", effort, pictures, frames);
                tell(VideoCodec.H264, "ffmpeg:libx264", effort, pictures, frames);
                tell(VideoCodec.HEVC, "libx265", effort, pictures, frames);
                tell(VideoCodec.HEVC, "ffmpeg:libx265", effort, pictures, frames);
                tell(VideoCodec.HEVC_10, "ffmpeg:libx265", effort, pictures, frames);
                tell(VideoCodec.AV1, "libsvtav1", effort, pictures, frames);
            }
        }
    }

    private static void tell(
            VideoCodec codec,
            String encoder,
            EncodingEffort effort,
            List<Pixels> pictures,
            int frames)
            throws IOException {
        Pixels first = pictures.getFirst();
        VideoSettings settings =
                new VideoSettings(
                        first.width(),
                        first.height(),
                        FrameRate.FPS_30,
                        codec,
                        encoder,
                        effort,
                        24_000_000,
                        60,
                        1);
        Path file = Files.createTempFile("bench", ".mp4");
        long processor = processorMillis();
        long start = System.nanoTime();
        try (VideoEncoder video = VideoEncoder.open(settings, file)) {
            for (int i = 0; i < frames; i++) {
                video.write(pictures.get(i % PICTURES));
            }
            long bytes = video.finish().bytes();
            double seconds = (System.nanoTime() - start) / 1e9;
            video.close();
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f | %d | %.1f |%n",
                    codec.key(),
                    encoder,
                    effort.name().toLowerCase(Locale.ROOT),
                    frames / seconds,
                    (processorMillis() - processor) / frames,
                    bytes * 8 * 30 / 1e6 / frames);
        } catch (StudioFault refused) {
            OUT.println("| " + codec.key() + " | " + encoder + " | " + refused.getMessage() + " |");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Of this process and the children that ended.
    private static long processorMillis() throws IOException {
        Path own = Path.of("/proc/self/stat");
        if (!Files.exists(own)) {
            return 0;
        }
        String line = Files.readString(own);
        String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
        long ticks = 0;
        for (int i = 0; i < 4; i++) {
            ticks += Long.parseLong(fields[FIRST_TIME_FIELD - 2 + i]);
        }
        return ticks * TICK_MILLIS;
    }

    /// Clouds that drift two pixels a picture, over a gradient.
    private static Pixels picture(Arena arena, int width, int height, int number) {
        Pixels picture = Pixels.allocate(arena, width, height);
        double[] columns = new double[width + 2 * PICTURES];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = 20 * Math.sin(x / 91.0) + 9 * Math.sin(x / 23.0);
        }
        for (int y = 0; y < height; y++) {
            double row = 18 * Math.sin(y / 67.0) + 60.0 * y / height;
            for (int x = 0; x < width; x++) {
                int shade = (int) (90 + row + columns[x + 2 * number] * Math.cos(y / 41.0));
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
