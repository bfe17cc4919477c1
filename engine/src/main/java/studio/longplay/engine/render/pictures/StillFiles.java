package studio.longplay.engine.render.pictures;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.render.worker.decode.ChildDecoding;
import studio.longplay.engine.render.worker.decode.Decoders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// Reads picture files in a process of their own, for models.
///
/// @param logs the folder of that process's log
record StillFiles(Path logs) {
    private static final int PIXEL_BYTES = 4;

    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `picture.unreadable`
    RgbPlanes read(Path file) throws StudioFault {
        try (Decoders decoders = new Decoders(logs);
                ChildDecoding decoding = decoders.forOnePainter();
                Still still = decoding.still(file);
                Arena arena = Arena.ofConfined()) {
            int rowBytes = still.width() * PIXEL_BYTES;
            Pixels pixels =
                    new Pixels(
                            still.width(),
                            still.height(),
                            rowBytes,
                            arena.allocate((long) rowBytes * still.height()));
            still.writeTo(new Filling(pixels.bgra().asByteBuffer()));
            return RgbPlanes.of(pixels);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory that cannot be written", impossible);
        }
    }

    /// A picture file that must have another one's size.
    ///
    /// @throws StudioFault.Input `picture.two-sizes` too
    RgbPlanes like(Path file, Path other) throws StudioFault {
        RgbPlanes picture = read(file);
        RgbPlanes first = read(other);
        if (picture.width() != first.width() || picture.height() != first.height()) {
            throw new StudioFault.Input(
                    "picture.two-sizes",
                    "%s has %d x %d pixels and %s %d x %d."
                            .formatted(
                                    other.getFileName(),
                                    first.width(),
                                    first.height(),
                                    file.getFileName(),
                                    picture.width(),
                                    picture.height()),
                    "Give two pictures of one size.");
        }
        return picture;
    }

    /// Writes into memory.
    private record Filling(ByteBuffer memory) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer from) {
            int count = from.remaining();
            memory.put(from);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
