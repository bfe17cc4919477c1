package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.SoundDecoder;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// Reads the sound of any media file, from its beginning, at a sample rate of our choice.
///
/// One thread opens, reads and closes it. The caller gives the arrays; reading allocates nothing.
public final class SoundReader implements AutoCloseable {
    private final SoundDecoder decoder;

    private SoundReader(SoundDecoder decoder) {
        this.decoder = decoder;
    }

    /// Opens the best sound track of a file.
    ///
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable` if it has no sound that we can decode
    public static SoundReader open(Path file, SampleRate rate) throws StudioFault {
        return new SoundReader(SoundDecoder.open(file, rate));
    }

    /// The whole sound of a file that fits in memory: up to an hour.
    ///
    /// @throws StudioFault as [#open] and [#read], and `media.sound-too-long`
    public static Sound readAll(Path file, SampleRate rate) throws StudioFault {
        try (SoundReader reader = open(file, rate)) {
            return reader.decoder.all();
        }
    }

    /// Channels, as many as the file has.
    public int channels() {
        return decoder.channels();
    }

    /// Reads on into `planar[channel][offset]` and onwards.
    ///
    /// @return how many samples of each channel were read: fewer than `count` only at the end
    /// @throws StudioFault.Media `media.damaged` if the sound cannot be decoded
    public int read(float[][] planar, int offset, int count) throws StudioFault {
        return decoder.read(planar, offset, count);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
