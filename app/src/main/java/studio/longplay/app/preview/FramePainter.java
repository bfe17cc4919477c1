package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.worker.decode.Decoders;

import java.util.Map;
import java.util.concurrent.CancellationException;

/// Paints frames, on the thread that made it. The engine's is the only one but for tests.
public interface FramePainter extends AutoCloseable {
    /// Paints one frame.
    ///
    /// @param frame of the programme, at [PreviewState#RATE]
    /// @return false if it looks like the one painted before; then nothing was drawn
    /// @throws StudioFault if a picture cannot be read or the painter cannot run
    boolean paint(PreviewState state, long frame, boolean captions, Pixels into) throws StudioFault;

    /// The same for somebody who cannot always wait for it; a painter that is never slow need not
    /// listen.
    ///
    /// @param haste what is wanted while the frame is not there
    /// @throws StudioFault as the other
    /// @throws CancellationException if the frame is not wanted any more
    default Painted paint(
            PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
            throws StudioFault {
        return paint(state, frame, captions, into) ? Painted.EXACT : Painted.SAME;
    }

    @Override
    void close();

    /// Files that could not be shown and why, by digest; each is told once.
    default Map<String, StudioFault> newFaults() {
        return Map.of();
    }

    /// The painter that an export paints with, but that the user's files are decoded elsewhere.
    static FramePainter ours(Decoders decoders) {
        return ours(ProxyFinder.NONE, decoders);
    }

    /// The same, but for films that have a stand-in.
    static FramePainter ours(ProxyFinder proxies, Decoders decoders) {
        PreviewPainter painter = new PreviewPainter(proxies, decoders);
        return new FramePainter() {
            @Override
            public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
                    throws StudioFault {
                return painter.paint(state, frame, captions, into);
            }

            @Override
            public Painted paint(
                    PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
                    throws StudioFault {
                return painter.paint(state, frame, captions, into, haste);
            }

            @Override
            public Map<String, StudioFault> newFaults() {
                return painter.newFaults();
            }

            @Override
            public void close() {
                painter.close();
            }
        };
    }
}
