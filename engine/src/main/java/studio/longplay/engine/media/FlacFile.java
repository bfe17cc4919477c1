package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.FlacTrack;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Map;

/// Writes sound that fits in memory as FLAC: 24 bits, without loss from there, about half as long
/// as WAV.
public final class FlacFile {
    private FlacFile() {}

    /// Writes a whole file under its name, or nothing.
    ///
    /// @param planar one or two channels, full scale is -1 to 1; rounded to 24 bits
    /// @param tags Vorbis comments by their names, as `TITLE`
    /// @throws StudioFault.Media `media.unwritable`
    /// @throws StudioFault.Resource `disk.full`, `encoder.failed`
    public static void write(Path file, float[][] planar, SampleRate rate, Map<String, String> tags)
            throws StudioFault {
        FlacTrack.write(file, planar, rate, tags);
    }
}
