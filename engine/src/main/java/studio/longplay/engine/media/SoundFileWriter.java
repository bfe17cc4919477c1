package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.SoundFileTrack;

import java.nio.file.Path;

/// Writes a file of sound alone, block by block, in constant memory: a podcast, a book, a chapter
/// of one.
///
/// Nothing stands at the file's name before it is whole: [#close()] publishes it once somebody said
/// [#keep()]. The encoder's delay is noted in the file, so that it plays exactly the samples that
/// were written. Not safe for use by two threads at once.
public final class SoundFileWriter implements AutoCloseable {
    private final SoundFileTrack track;
    private boolean kept;

    private SoundFileWriter(SoundFileTrack track) {
        this.track = track;
    }

    /// Begins a file, which is given up until somebody says [#keep()].
    ///
    /// @throws StudioFault.Input `sound.rate` if the codec knows no such rate, `sound.cover` if the
    ///   cover is no JPEG or PNG
    /// @throws StudioFault.Media `media.unwritable`
    /// @throws StudioFault.Resource `encoder.failed`, `disk.full`
    public static SoundFileWriter create(Path file, SoundFilePlan plan) throws StudioFault {
        return new SoundFileWriter(SoundFileTrack.open(file, plan));
    }

    /// Appends `count` samples of each channel, from `planar[channel][offset]` on; full scale is -1
    /// to 1.
    public void write(float[][] planar, int offset, int count) throws StudioFault {
        track.append(planar, offset, count);
    }

    /// Says that the file is whole: closing publishes it.
    public void keep() {
        kept = true;
    }

    /// Completes and publishes the file, or leaves nothing behind. Closing twice is harmless.
    @Override
    public void close() throws StudioFault {
        track.close(kept);
    }
}
