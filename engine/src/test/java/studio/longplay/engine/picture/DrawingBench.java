package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/// What drawing the frames of each place costs, in milliseconds of processor a frame.
///
/// Arguments: the width and the height of the film, then kinds (all if none).
public final class DrawingBench {
    private static final int WARM_UP = 30;
    private static final int FRAMES = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DrawingBench() {}

    /// @throws StudioFault if the painter cannot run on this machine
    @SuppressWarnings("SystemOut") // a program for a terminal
    public static void main(String[] args) throws StudioFault {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        List<String> wanted = List.of(args).subList(2, args.length);
        try (Atelier atelier = new Atelier()) {
            for (BackdropKind kind : BackdropKind.values()) {
                if (wanted.isEmpty() || wanted.contains(kind.name())) {
                    measure(kind, new int[] {width, height}, atelier);
                }
            }
        }
    }

    private static void measure(BackdropKind kind, int[] size, Atelier atelier) throws StudioFault {
        Layer place =
                new Layer.BackdropLayer(0, 10_000, new Backdrop.Procedural(kind.name(), "calm", 7));
        SegmentPicture picture =
                new SegmentPicture(size[0], size[1], FrameRate.FPS_30, 0, 10_000, List.of(place));
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null, atelier)) {
            Pixels pixels = Pixels.allocate(arena, size[0], size[1]);
            int drawn = 0;
            long changed = 0;
            for (int frame = 0; frame < WARM_UP; frame++) {
                painter.paint(frame, pixels);
            }
            long before = THREADS.getCurrentThreadCpuTime();
            for (int frame = WARM_UP; frame < WARM_UP + FRAMES; frame++) {
                drawn += painter.paint(frame, pixels) ? 1 : 0;
                changed += painter.changes().pixels();
            }
            double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / FRAMES;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %6.2f ms, %2d of %d frames drawn, %2.0f %% of the pixels%n",
                    kind,
                    millis,
                    drawn,
                    FRAMES,
                    100.0 * changed / FRAMES / size[0] / size[1]);
        }
    }
}
