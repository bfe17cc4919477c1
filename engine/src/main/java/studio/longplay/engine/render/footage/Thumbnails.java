package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A film's thumbnails at equal distances, or the one of a still; ready to draw, never decoded.
///
/// The file is mapped, so it costs no heap. Safe for any number of threads.
public final class Thumbnails {
    private final MemorySegment file;
    private final TileGrid grid;
    private final int count;

    private Thumbnails(MemorySegment file, TileGrid grid) {
        this.file = file;
        this.grid = grid;
        count = (int) (file.byteSize() / grid.bytesPerTile());
    }

    static Thumbnails open(Path file, TileGrid grid) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Thumbnails(
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()),
                    grid);
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "footage.thumbnails-unreadable",
                    "The thumbnails " + file + " cannot be read.",
                    "Delete that file; it is made again.",
                    e);
        }
    }

    /// Pixels across.
    public int width() {
        return grid.width();
    }

    /// Pixels down.
    public int height() {
        return grid.height();
    }

    /// Tiles there are, at least 1.
    public int count() {
        return count;
    }

    /// From one tile to the next.
    public MediaTime every() {
        return grid.every();
    }

    /// The tile that stands for a time of the film; the first or last outside of it.
    public int tileAt(MediaTime time) {
        return Math.clamp(Math.floorDiv(time.ticks(), every().ticks()), 0, count - 1);
    }

    /// A tile's pixels: BGRA premultiplied, `width * 4` bytes a row, read-only.
    public ByteBuffer tile(int tile) {
        return file.asSlice((long) tile * grid.bytesPerTile(), grid.bytesPerTile())
                .asByteBuffer()
                .asReadOnlyBuffer();
    }
}
