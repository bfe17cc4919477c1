package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.worker.decode.Decoders;

import java.time.Duration;

/// The painters that are measured against each other.
final class BenchPainters {
    private BenchPainters() {}

    /// As in the window: films are decoded in a child.
    static PreviewViewModel.Painters child(ProxyFinder proxies, Decoders decoders) {
        return new PreviewViewModel.Painters(
                () -> FramePainter.ours(proxies, decoders), () -> FramePainter.ours(decoders));
    }

    /// As it would be without children.
    static PreviewViewModel.Painters here(ProxyFinder proxies) {
        return new PreviewViewModel.Painters(() -> inProcess(proxies), () -> inProcess(proxies));
    }

    private static FramePainter inProcess(ProxyFinder proxies) {
        PreviewPainter painter = new PreviewPainter(proxies);
        return new FramePainter() {
            @Override
            public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
                    throws StudioFault {
                return painter.paint(state, frame, captions, into);
            }

            @Override
            public void close() {
                painter.close();
            }
        };
    }

    /// What the children have used of the processor until now.
    static long childrenNanos() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
