package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.VideoSettings;

import java.nio.file.Path;

/// Takes a segment's pictures and leaves an MP4 file; see `media.VideoEncoder`.
public sealed interface SegmentSink extends AutoCloseable permits SegmentWriter, PipedWriter {
    /// Opens the encoder that the settings name, in this process or in the user's own program.
    ///
    /// @throws StudioFault.Resource `encoder.unusable`
    /// @throws StudioFault.Media `media.unwritable`
    static SegmentSink open(VideoSettings settings, Path part) throws StudioFault {
        return EncoderChains.isOwn(settings.encoder())
                ? PipedWriter.open(settings, part)
                : SegmentWriter.open(settings, part);
    }

    /// Encodes a picture as the next frame.
    void write(Pixels picture) throws StudioFault;

    /// Encodes a picture which differs from the one before only in those parts.
    void write(Pixels picture, Patches changes) throws StudioFault;

    /// Where the next picture may be put together; null if its colours are others.
    @Nullable PlanarFrame planes();

    /// Encodes what was put together there.
    void writePlanes() throws StudioFault;

    /// Encodes the picture before once more.
    void repeat() throws StudioFault;

    /// Completes the file and forces it to the disk.
    EncodedVideo finish() throws StudioFault;

    @Override
    void close();
}
