package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Artifact;

import java.nio.file.Path;
import java.util.Optional;

/// The sound files of the user's that a script can call by their names.
public interface OwnSounds {
    /// There are none.
    OwnSounds NONE =
            new OwnSounds() {
                @Override
                public Optional<Path> find(String name) {
                    return Optional.empty();
                }

                @Override
                public Artifact decoded(Path file, JobContext context) {
                    throw new IllegalStateException("there are no sounds of the user's");
                }
            };

    /// The file of this name, if it is where it was.
    Optional<Path> find(String name);

    /// Its sound as a float WAV of one or two channels at 48 kHz, addressed by all its bytes; made
    /// now if it was not.
    ///
    /// @throws StudioFault if it cannot be read or decoded
    Artifact decoded(Path file, JobContext context) throws StudioFault;
}
