package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes small pictures of one size one after the other: BGRA, premultiplied, rows without gaps.
public final class TileWriter implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Arena arena = Arena.ofConfined();
    private final Pixels tile;
    private @Nullable VideoReader film;
    private long written;

    private TileWriter(Path file, int width, int height) throws StudioFault {
        this.file = file;
        tile = Pixels.allocate(arena, width, height);
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw WavWriter.fault(file, e);
        }
    }

    /// Begins a file; an older one of that name is replaced.
    ///
    /// @throws StudioFault.Resource `disk.full`, `wav.unwritable`
    public static TileWriter create(Path file, int width, int height) throws StudioFault {
        return new TileWriter(file, width, height);
    }

    /// Adds a still, cut so that it fills the tile.
    ///
    /// @throws StudioFault as [PictureReader#read]
    public void still(Path picture, int maxPixels) throws StudioFault {
        try (Arena own = Arena.ofConfined()) {
            Pixels whole = new PictureReader().read(picture, own, maxPixels);
            PixelShrink.cover(whole, tile);
        }
        write();
    }

    /// Opens the film whose pictures are added next.
    ///
    /// @param keysOnly whether pictures that stand alone will do
    public void openFilm(Path film, boolean keysOnly) throws StudioFault {
        this.film =
                keysOnly
                        ? VideoReader.openKeys(film, tile.width(), tile.height())
                        : VideoReader.open(film, tile.width(), tile.height());
    }

    /// Adds the picture that shows at `number * everyMillis`.
    ///
    /// @return false if the film is over by then
    public boolean filmAt(int number, int everyMillis) throws StudioFault {
        VideoReader reader = film;
        if (reader == null || !reader.frameAt(number, new FrameRate(1000, everyMillis), tile)) {
            return false;
        }
        write();
        return true;
    }

    private void write() throws StudioFault {
        int rowBytes = tile.width() * 4;
        ByteBuffer rows = tile.bgra().asByteBuffer();
        try {
            for (int y = 0; y < tile.height(); y++) {
                ByteBuffer row = rows.slice(y * tile.rowBytes(), rowBytes);
                while (row.hasRemaining()) {
                    channel.write(row);
                }
            }
            written++;
        } catch (IOException e) {
            throw WavWriter.fault(file, e);
        }
    }

    /// Brings the file to the disk.
    ///
    /// @return tiles written
    public long finish() throws StudioFault {
        try {
            channel.force(true);
            return written;
        } catch (IOException e) {
            throw WavWriter.fault(file, e);
        }
    }

    @Override
    public void close() throws StudioFault {
        VideoReader reader = film;
        if (reader != null) {
            reader.close();
        }
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw WavWriter.fault(file, e);
        }
    }
}
