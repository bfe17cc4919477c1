package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Artifact;

import java.util.Optional;

/// Where the sound of the user's files comes from.
@FunctionalInterface
public interface SoundLookup {
    /// There are none.
    SoundLookup NONE = (_, _) -> Optional.empty();

    /// The sound of a file as a float WAV of one or two channels at 48 kHz, made now if it was not.
    ///
    /// @param digest SHA-256 of the file, in hex
    /// @return empty if the file is gone or has no sound
    Optional<Artifact> find(String digest, JobContext context) throws StudioFault;
}
