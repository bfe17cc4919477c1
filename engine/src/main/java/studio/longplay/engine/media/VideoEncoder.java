package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.SegmentSink;

import java.nio.file.Path;

/// Encodes the pictures of one segment into an MP4 file without sound.
///
/// The file starts with an IDR picture, has one packet for each frame, in the order in which they
/// are shown, and a whole number of ticks for every frame, and carries nothing that varies between
/// runs. One thread opens, feeds and closes it.
public final class VideoEncoder implements AutoCloseable {
    private final SegmentSink writer;

    private VideoEncoder(SegmentSink writer) {
        this.writer = writer;
    }

    /// Opens an encoder and begins its file.
    ///
    /// @param mp4Part the file to write; the caller gives it its final name
    /// @throws StudioFault.Resource `encoder.unusable` if the encoder cannot be opened
    /// @throws StudioFault.Media `media.unwritable` if the file cannot be written
    public static VideoEncoder open(VideoSettings settings, Path mp4Part) throws StudioFault {
        return new VideoEncoder(SegmentSink.open(settings, mp4Part));
    }

    /// Encodes a picture as the next frame; it may be painted over as soon as this returns.
    ///
    /// @param picture of the size in the settings; what is transparent counts as black
    /// @throws StudioFault if the encoder or the disk fails
    public void write(Pixels picture) throws StudioFault {
        writer.write(picture);
    }

    /// Encodes a picture as the next frame, of which only parts differ from the frame before: only
    /// those are converted, whoever says so must be right. The first frame is converted whole.
    ///
    /// @throws StudioFault if the encoder or the disk fails
    public void write(Pixels picture, Patches changes) throws StudioFault {
        writer.write(picture, changes);
    }

    /// Where the next picture may be put together in the encoder's own colours, instead of
    /// [#write]; what lies there is undefined. Valid until the next call.
    ///
    /// @return null if this encoder wants other ones
    public @Nullable PlanarFrame planes() {
        return writer.planes();
    }

    /// Encodes what was put into [#planes] as the next frame.
    ///
    /// @throws StudioFault if the encoder or the disk fails
    public void writePlanes() throws StudioFault {
        writer.writePlanes();
    }

    /// Encodes the picture before once more; nothing is converted.
    ///
    /// @throws StudioFault if the encoder or the disk fails
    public void repeat() throws StudioFault {
        writer.repeat();
    }

    /// Completes the file and forces it to the disk.
    ///
    /// @throws StudioFault.Media `encoder.frames-lost` if the encoder swallowed or added frames
    public EncodedVideo finish() throws StudioFault {
        return writer.finish();
    }

    /// Frees the encoder; a file that was not finished stays unusable and is the caller's to
    /// delete.
    @Override
    public void close() {
        writer.close();
    }
}
