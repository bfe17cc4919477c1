package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.FlacTrack;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Map;

/// Writes sound of any length as FLAC of 24 bits, block by block, in constant memory.
///
/// Nothing stands at the file's name before it is whole: [#close()] publishes it, unless it was
/// given up. Not safe for use by two threads at once.
public final class FlacWriter implements AutoCloseable {
    private final FlacTrack.Stream stream;
    private boolean kept;

    private FlacWriter(FlacTrack.Stream stream) {
        this.stream = stream;
    }

    /// Begins a file, which is given up until somebody says [#keep()].
    ///
    /// @param channels 1 or 2
    /// @param tags Vorbis comments by their names, as `TITLE`
    /// @throws StudioFault.Media `media.unwritable`
    /// @throws StudioFault.Resource `encoder.failed`
    public static FlacWriter create(
            Path file, int channels, SampleRate rate, Map<String, String> tags) throws StudioFault {
        return new FlacWriter(FlacTrack.open(file, channels, rate, tags));
    }

    /// Appends `count` samples of each channel, from `planar[channel][offset]` on, rounded to 24
    /// bits; dither is the caller's.
    public void write(float[][] planar, int offset, int count) throws StudioFault {
        stream.append(planar, offset, count);
    }

    /// Says that the file is whole: closing publishes it.
    public void keep() {
        kept = true;
    }

    /// Completes and publishes the file, or leaves nothing behind.
    @Override
    public void close() throws StudioFault {
        stream.close(kept);
    }
}
