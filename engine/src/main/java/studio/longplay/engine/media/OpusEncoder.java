package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.OpusChunkWriter;

import java.nio.file.Path;

/// Encodes stretches of a programme as Opus that join without a seam.
///
/// A packet of Opus is read with what came before in mind, so each stretch is encoded with two
/// seconds of real sound before it, whose packets are dropped. Packets keep to the grid of 960
/// samples that begins with the programme: a stretch that moves by other than 960 samples is
/// encoded anew.
public final class OpusEncoder {
    /// Samples of one packet; where a stretch lies on this grid decides its bytes.
    public static final int GRID_SAMPLES = 960;

    /// Samples before a stretch that decide its bytes.
    public static final int SAMPLES_BEFORE = 101 * GRID_SAMPLES;

    /// Samples after a stretch that decide its bytes.
    public static final int SAMPLES_AFTER = 10 * GRID_SAMPLES;

    /// Encodes stereo sound of 48 kHz into a file for [Mux].
    ///
    /// @param source read from [#SAMPLES_BEFORE] before the stretch to [#SAMPLES_AFTER] after it
    /// @param fromSample where the stretch starts in the programme
    /// @param samples how long it is
    /// @param bitRate bits per second
    /// @param out the file to write; the caller gives it its final name
    /// @return the bytes written
    /// @throws StudioFault if the encoder or the disk fails
    public long encode(SampleSource source, long fromSample, long samples, int bitRate, Path out)
            throws StudioFault {
        return OpusChunkWriter.encode(source, fromSample, samples, bitRate, out);
    }
}
