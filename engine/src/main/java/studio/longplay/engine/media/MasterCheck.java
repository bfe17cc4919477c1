package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ffmpeg.MasterReader;

import java.nio.file.Path;
import java.util.List;

/// Reads a finished film back: every packet is read and all its sound is decoded.
public final class MasterCheck {
    /// Reads a film from its first packet to its last.
    ///
    /// @param boundaryFrames the first frame of each segment, ascending
    /// @throws StudioFault.Media `media.truncated` if there are fewer frames than the film's index
    ///   says, `media.unreadable` if it is no film, `media.damaged` if its sound cannot be decoded
    public MasterFacts read(Path film, List<Long> boundaryFrames, JobContext context)
            throws StudioFault {
        return read(film, boundaryFrames, Sound.DECODED, context);
    }

    /// How samples of sound are counted.
    public enum Sound {
        /// By decoding all of it.
        DECODED,
        /// By what packets of AAC and Opus say of themselves, where somebody else decodes them or
        /// nobody need; other sound is decoded.
        COUNTED
    }

    /// As [#read(Path, List, JobContext)].
    ///
    /// @throws StudioFault.Media as there
    public MasterFacts read(Path film, List<Long> boundaryFrames, Sound sound, JobContext context)
            throws StudioFault {
        return MasterReader.read(film, boundaryFrames, sound, context);
    }
}
