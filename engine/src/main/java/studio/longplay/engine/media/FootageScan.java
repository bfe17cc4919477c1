package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.StillScan;
import studio.longplay.engine.media.ffmpeg.StreamScan;

import java.nio.file.Path;

/// Finds out what is in a file of the user's: a still is decoded, of a film or sound every packet
/// is looked at and the first is decoded.
///
/// Files may be hostile: call it only in a process that may crash.
public final class FootageScan {
    private FootageScan() {}

    /// Whether the first bytes are those of a picture.
    ///
    /// @throws StudioFault.Input `media.missing`
    public static boolean isStill(Path file) throws StudioFault {
        return StillScan.isStill(file);
    }

    /// Looks at a file.
    ///
    /// @param maxPixels larger stills are refused before they are decoded
    /// @throws StudioFault.Input `media.missing`, `picture.too-large`
    /// @throws StudioFault.Media `media.unreadable`, `picture.unreadable`, `picture.jpeg-xl`
    public static FootageFacts look(Path file, int maxPixels) throws StudioFault {
        return isStill(file) ? StillScan.look(file, maxPixels) : StreamScan.look(file);
    }
}
