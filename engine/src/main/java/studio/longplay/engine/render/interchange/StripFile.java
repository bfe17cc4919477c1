package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;

/// The file that another program shows or plays for a strip.
///
/// @param file readable, for as long as the exported document is used
/// @param start where the strip begins in it
/// @param available what there is in it
/// @param gainDb what brings it to the level it has in our mix; 0 for pictures
/// @param finished whether the file shows the strip as it is to look, with all that is done to it
///   but its crossings: then nothing more is to be done to it
public record StripFile(
        Path file, MediaTime start, TimeRange available, double gainDb, boolean finished) {
    /// A file as it is.
    public static StripFile plain(Path file, MediaTime start, TimeRange available) {
        return new StripFile(file, start, available, 0, false);
    }
}
