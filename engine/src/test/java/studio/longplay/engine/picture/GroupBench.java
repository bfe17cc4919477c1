package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How the work on a group of 60 frames is shared between drawing and the encoder, of which the
/// turning into YUV is a part; in milliseconds of processor a frame.
///
/// Arguments: the width and the height of the film, an encoder, then kinds (all if none).
public final class GroupBench {
    private static final int FRAMES = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GroupBench() {}

    /// @throws StudioFault if the painter or the encoder cannot run on this machine
    /// @throws IOException if nothing can be written
    public static void main(String[] args) throws StudioFault, IOException {
        VideoSettings settings =
                new VideoSettings(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        FrameRate.FPS_30,
                        args[2],
                        20_000_000,
                        FRAMES,
                        1);
        List<String> wanted = List.of(args).subList(3, args.length);
        try (Atelier atelier = new Atelier()) {
            for (BackdropKind kind : BackdropKind.values()) {
                if (wanted.isEmpty() || wanted.contains(kind.name())) {
                    measure(kind, settings, atelier);
                }
            }
        }
    }

    @SuppressWarnings("SystemOut") // a program for a terminal
    private static void measure(BackdropKind kind, VideoSettings settings, Atelier atelier)
            throws StudioFault, IOException {
        int width = settings.width();
        int height = settings.height();
        Layer place =
                new Layer.BackdropLayer(0, 10_000, new Backdrop.Procedural(kind.name(), "calm", 7));
        SegmentPicture picture =
                new SegmentPicture(width, height, settings.rate(), 0, 10_000, List.of(place));
        Path file = Files.createTempFile("group", ".mp4");
        long drawing = 0;
        long encoding = 0;
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null, atelier);
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            for (int frame = 0; frame < 2 * FRAMES; frame++) {
                long start = THREADS.getCurrentThreadCpuTime();
                boolean changed = painter.paint(frame, pixels);
                long painted = THREADS.getCurrentThreadCpuTime();
                if (changed) {
                    encoder.write(pixels, painter.changes());
                } else {
                    encoder.repeat();
                }
                // The first group warms the program up.
                if (frame >= FRAMES) {
                    drawing += painted - start;
                    encoding += THREADS.getCurrentThreadCpuTime() - painted;
                }
            }
        } finally {
            Files.delete(file);
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s drawing %6.2f ms, converting and encoding %6.2f ms%n",
                kind,
                drawing / 1e6 / FRAMES,
                encoding / 1e6 / FRAMES);
    }
}
