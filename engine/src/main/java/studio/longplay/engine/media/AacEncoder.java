package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.AacChunkWriter;

import java.nio.file.Path;

/// Encodes stretches of a programme as AAC that join without a seam.
///
/// An AAC packet shares its samples with its neighbours, so each stretch is encoded with sixteen
/// real packets before it and four after it, which are then dropped.
public final class AacEncoder {
    /// Encodes stereo sound of 48 kHz into an ADTS file.
    ///
    /// The file holds `samples / 1024 + 1` packets: the last one overlaps the next stretch and is
    /// kept by [Mux] only at the film's end.
    ///
    /// @param source read from 16,384 samples before the stretch to 4,096 after it
    /// @param fromSample where the stretch starts, a multiple of 1,024
    /// @param samples how long it is, a multiple of 1,024
    /// @param bitRate bits per second
    /// @param out the file to write; the caller gives it its final name
    /// @return the bytes written
    /// @throws StudioFault.Media if the encoder or the disk fails
    public long encode(SampleSource source, long fromSample, long samples, int bitRate, Path out)
            throws StudioFault {
        return AacChunkWriter.encode(source, fromSample, samples, bitRate, out);
    }
}
