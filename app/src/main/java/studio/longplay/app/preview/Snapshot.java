package studio.longplay.app.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.AtomicFile;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// One frame that is to be kept as a file.
record Snapshot(PreviewState state, long frame, boolean captions, PictureSize size) {
    /// Paints it and writes it, whole or not at all; takes its time.
    ///
    /// @throws StudioFault if it cannot be painted or written
    void write(Supplier<FramePainter> painters, Path file) throws StudioFault {
        AtomicFile.write(file, paint(painters));
    }

    private byte[] paint(Supplier<FramePainter> painters) throws StudioFault {
        try (Arena memory = Arena.ofConfined();
                FramePainter painter = painters.get()) {
            Pixels pixels = Pixels.allocate(memory, size.width(), size.height());
            painter.paint(state, frame, captions, pixels);
            Optional<StudioFault> unshown = painter.newFaults().values().stream().findFirst();
            if (unshown.isPresent()) {
                throw unshown.get();
            }
            return PngFile.encode(pixels);
        }
    }
}
