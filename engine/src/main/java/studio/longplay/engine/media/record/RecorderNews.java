package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

/// What becomes of listening and recording; told on threads of the recorder.
public interface RecorderNews {
    /// The input is open: levels come, and a recording begins at once when it is asked for.
    ///
    /// @param latencyMillis see [SoundSource#latencyMillis]
    void listening(int latencyMillis);

    /// A recording was stopped and is whole.
    void recorded(Recorded recorded);

    /// The input could not be opened, went away, or the disk takes no more.
    ///
    /// @param kept what was recorded until then, whole; empty if nothing was
    void failed(StudioFault fault, Optional<Recorded> kept);

    /// A bug of ours ended it.
    void broken(Throwable bug);
}
