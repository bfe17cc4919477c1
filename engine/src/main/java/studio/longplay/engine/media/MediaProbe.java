package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.FactsReader;

import java.nio.file.Path;

/// Says what is in a media file, without decoding it.
public final class MediaProbe {
    /// Reads the headers of a file.
    ///
    /// @throws StudioFault.Input `media.missing` if there is no such file
    /// @throws StudioFault.Media `media.unreadable` if it is no media file of a kind we read;
    ///   playlists and other files that lead elsewhere are refused so
    public MediaFacts probe(Path file) throws StudioFault {
        return FactsReader.read(file);
    }
}
