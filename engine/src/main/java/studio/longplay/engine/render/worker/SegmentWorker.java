package studio.longplay.engine.render.worker;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.EncoderProbe;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;

/// The child's side: takes requests one at a time until its input ends.
///
/// Between requests it keeps the painter's fonts and places, and the painter of the segment whose
/// groups it drew last, which decide no pixel. When the parent dies, the next report of progress
/// fails and the worker ends with it.
public final class SegmentWorker {
    private static final int FRAMES_PER_REPORT = 15;

    private final Wire<WorkerRequest, WorkerAnswer> wire;

    public SegmentWorker(InputStream in, OutputStream out) {
        this.wire = new Wire<>(in, out, WorkerRequest.class);
    }

    /// Serves until the input ends.
    ///
    /// @throws IOException if the parent is gone
    /// @throws StudioFault if the painter's libraries cannot be loaded
    public void serve() throws IOException, StudioFault {
        try (Atelier atelier = new Atelier();
                OpenSegment open = new OpenSegment(atelier)) {
            wire.send(new WorkerAnswer.Ready(ProcessHandle.current().pid()));
            WorkerRequest request = wire.receive();
            while (request != null) {
                switch (request) {
                    case WorkerRequest.Segment segment -> answer(segment, open);
                    case WorkerRequest.Trial trial -> {
                        open.close();
                        answer(trial, atelier);
                    }
                    case WorkerRequest.Probe probe -> answer(probe);
                    case WorkerRequest.Decode decode -> new ChoreDesk(wire).answer(decode);
                }
                request = wire.receive();
            }
        }
    }

    private void answer(WorkerRequest.Probe probe) throws IOException {
        try {
            wire.send(
                    new WorkerAnswer.Probed(
                            probe.attempt(), new EncoderProbe().choose(probe.wish())));
        } catch (StudioFault fault) {
            wire.send(WorkerAnswer.Refused.of(probe.attempt(), fault));
        }
    }

    private void answer(WorkerRequest.Trial trial, Atelier atelier) throws IOException {
        SegmentPicture picture = trial.picture();
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, trial::file, atelier)) {
            painter.paint(0, Pixels.allocate(arena, picture.width(), picture.height()));
            wire.send(new WorkerAnswer.Fit(trial.attempt()));
        } catch (StudioFault fault) {
            wire.send(WorkerAnswer.Refused.of(trial.attempt(), fault));
        }
    }

    private void answer(WorkerRequest.Segment request, OpenSegment open) throws IOException {
        try {
            wire.send(make(request, open));
        } catch (StudioFault fault) {
            wire.send(WorkerAnswer.Refused.of(request.attempt(), fault));
        }
    }

    private WorkerAnswer.Finished make(WorkerRequest.Segment request, OpenSegment open)
            throws StudioFault, IOException {
        SegmentPainter painter = open.painter(request);
        Pixels pixels = open.pixels();
        painter.beginAnew();
        long paintNanos = 0;
        int painted = 0;
        long start = System.nanoTime();
        try (VideoEncoder encoder = VideoEncoder.open(request.video(), Path.of(request.part()))) {
            for (int frame = 0; frame < request.frames(); frame++) {
                long before = System.nanoTime();
                SegmentPainter.Painted how =
                        painter.paint(request.from() + frame, pixels, encoder::planes);
                paintNanos += System.nanoTime() - before;
                painted += how == SegmentPainter.Painted.SAME ? 0 : 1;
                switch (how) {
                    case SAME -> encoder.repeat();
                    case DRAWN -> encoder.write(pixels, painter.changes());
                    case PRINTED -> encoder.writePlanes();
                }
                if ((frame + 1) % FRAMES_PER_REPORT == 0) {
                    wire.send(new WorkerAnswer.Painted(request.attempt(), frame + 1));
                }
            }
            EncodedVideo video = encoder.finish();
            long encodeNanos = System.nanoTime() - start - paintNanos;
            return new WorkerAnswer.Finished(
                    request.attempt(), video, painted, paintNanos, encodeNanos);
        }
    }
}
