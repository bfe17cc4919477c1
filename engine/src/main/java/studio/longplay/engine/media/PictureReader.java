package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.StillReader;

import java.lang.foreign.Arena;
import java.nio.file.Path;

/// Reads any still that FFmpeg decodes (PNG, JPEG, WebP, GIF, BMP, TIFF, AVIF), upright as its EXIF
/// orientation says.
public final class PictureReader {
    /// Decodes a still into memory of ours.
    ///
    /// @param arena what the picture's memory belongs to
    /// @param maxPixels larger pictures are refused before they are decoded
    /// @throws StudioFault.Input `media.missing`, `picture.too-large`
    /// @throws StudioFault.Media `picture.unreadable` if it is no picture of these kinds or damaged
    public Pixels read(Path file, Arena arena, int maxPixels) throws StudioFault {
        return StillReader.read(file, arena, maxPixels);
    }
}
