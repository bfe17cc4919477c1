package studio.longplay.engine.render.worker;

import com.sun.management.ThreadMXBean;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What drawing and encoding a frame allocates on Java's heap, in the loop of [SegmentWorker]; what
/// begins and ends a group is left out. Run on demand: `AllocationBench WIDTH HEIGHT ENCODER
/// [KIND...]`.
final class AllocationBench {
    private static final int WARM_UP = 120;
    private static final int FRAMES = 240;
    private static final int GROUP = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int width;
    private final int height;
    private final VideoSettings video;

    private AllocationBench(int width, int height, String encoder) {
        this.width = width;
        this.height = height;
        video =
                new VideoSettings(
                        width,
                        height,
                        FrameRate.FPS_30,
                        VideoCodec.H264,
                        encoder,
                        EncodingEffort.FAST,
                        8_000_000,
                        GROUP,
                        1);
    }

    public static void main(String[] arguments) throws StudioFault, IOException {
        AllocationBench bench =
                new AllocationBench(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        arguments[2]);
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        try (Atelier atelier = new Atelier()) {
            for (BackdropKind kind : BackdropKind.values()) {
                if (wanted.isEmpty() || wanted.contains(kind.name())) {
                    bench.measure(kind, atelier);
                }
            }
        }
    }

    private void measure(BackdropKind kind, Atelier atelier) throws StudioFault, IOException {
        int frames = WARM_UP + FRAMES;
        Layer place =
                new Layer.BackdropLayer(0, frames, new Backdrop.Procedural(kind.name(), "calm", 7));
        SegmentPicture picture =
                new SegmentPicture(width, height, FrameRate.FPS_30, 0, frames, List.of(place));
        Path part = Files.createTempFile("allocation", ".h264");
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, _ -> null, atelier);
                VideoEncoder encoder = VideoEncoder.open(video, part)) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            draw(painter, pixels, encoder, 0, WARM_UP);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long painting = draw(painter, pixels, encoder, WARM_UP, frames);
            long all = THREADS.getCurrentThreadAllocatedBytes() - before;
            encoder.finish();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %,8d bytes a frame: painting %,d, encoding %,d%n",
                    kind,
                    all / FRAMES,
                    painting / FRAMES,
                    (all - painting) / FRAMES);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// @return what painting allocated
    private static long draw(
            SegmentPainter painter, Pixels pixels, VideoEncoder encoder, int from, int to)
            throws StudioFault {
        long painting = 0;
        for (int frame = from; frame < to; frame++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            SegmentPainter.Painted how = painter.paint(frame, pixels, encoder::planes);
            painting += THREADS.getCurrentThreadAllocatedBytes() - before;
            switch (how) {
                case SAME -> encoder.repeat();
                case DRAWN -> encoder.write(pixels, painter.changes());
                case PRINTED -> encoder.writePlanes();
            }
        }
        return painting;
    }
}
