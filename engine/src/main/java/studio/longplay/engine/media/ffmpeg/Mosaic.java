package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// A still that is stored as tiles, as telephones do it: each tile is a picture of its own.
///
/// Source: ISO/IEC 23008-12, 6.6.2.3 (`grid`).
final class Mosaic {
    private final MediaInput input;
    private final AVStreamGroup group;
    private final AVStreamGroupTileGrid grid;

    private Mosaic(MediaInput input, AVStreamGroup group) {
        this.input = input;
        this.group = group;
        grid = group.params_tile_grid();
    }

    /// The largest still of tiles in a file; empty if there is none.
    static Optional<Mosaic> of(MediaInput input) {
        Mosaic largest = null;
        for (int i = 0; i < input.context().nb_stream_groups(); i++) {
            AVStreamGroup group = input.context().stream_groups(i);
            if (group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID) {
                Mosaic mosaic = new Mosaic(input, group);
                if (largest == null || mosaic.pixels() > largest.pixels()) {
                    largest = mosaic;
                }
            }
        }
        return Optional.ofNullable(largest);
    }

    /// Pixels of the whole still, with what of its tiles is cut off.
    long pixels() {
        return (long) grid.coded_width() * grid.coded_height();
    }

    Orientation orientation() {
        AVPacketSideData all = grid.coded_side_data();
        for (int i = 0; i < grid.nb_coded_side_data(); i++) {
            AVPacketSideData data = all.getPointer(i);
            if (data.type() == AV_PKT_DATA_DISPLAYMATRIX) {
                return Orientation.ofMatrix(data.data());
            }
        }
        return Orientation.UPRIGHT;
    }

    /// Decodes all tiles into one picture, as it is stored.
    ///
    /// @throws StudioFault.Media if a tile is missing or cannot be decoded
    Pixels draw(Arena arena) throws StudioFault {
        Pixels whole = Pixels.allocate(arena, grid.width(), grid.height());
        int drawn = 0;
        try (FrameScaler scaler = new FrameScaler(input.file())) {
            for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
                drawn += draw(packet, scaler, whole);
            }
        }
        if (drawn < grid.nb_tiles()) {
            throw MediaInput.damaged(input.file(), drawn + " tiles of " + grid.nb_tiles());
        }
        return whole;
    }

    /// Draws the tile in a packet wherever it is wanted.
    ///
    /// @return at how many places
    private int draw(AVPacket packet, FrameScaler scaler, Pixels whole) throws StudioFault {
        int places = 0;
        Pixels tile = null;
        try (Arena own = Arena.ofConfined()) {
            for (int i = 0; i < grid.nb_tiles(); i++) {
                if (group.streams(grid.offsets_idx(i)).index() == packet.stream_index()) {
                    tile = tile == null ? decoded(packet, scaler, own) : tile;
                    copy(
                            tile,
                            whole,
                            grid.offsets_horizontal(i) - grid.horizontal_offset(),
                            grid.offsets_vertical(i) - grid.vertical_offset());
                    places++;
                }
            }
        }
        return places;
    }

    private Pixels decoded(AVPacket packet, FrameScaler scaler, Arena arena) throws StudioFault {
        try (PacketDecoder decoder =
                PacketDecoder.openOnThisThread(input, packet.stream_index(), pixels())) {
            decoder.send(packet);
            @Nullable AVFrame frame = decoder.receive();
            if (frame == null) {
                decoder.send(null);
                frame = decoder.receive();
            }
            if (frame == null) {
                throw MediaInput.damaged(input.file(), "a tile holds no picture");
            }
            Pixels tile = Pixels.allocate(arena, frame.width(), frame.height());
            scaler.scale(frame, tile);
            return tile;
        }
    }

    private static void copy(Pixels tile, Pixels whole, int left, int top) {
        int fromX = Math.max(0, -left);
        int width = Math.min(tile.width(), whole.width() - left) - fromX;
        if (width <= 0) {
            return;
        }
        for (int y = Math.max(0, -top); y < Math.min(tile.height(), whole.height() - top); y++) {
            MemorySegment.copy(
                    tile.bgra(),
                    (long) y * tile.rowBytes() + 4L * fromX,
                    whole.bgra(),
                    (long) (top + y) * whole.rowBytes() + 4L * (left + fromX),
                    4L * width);
        }
    }
}
