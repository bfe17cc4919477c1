package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;

/// Knows the SHA-256 of sound files in which nothing is heard from end to end. Two hours of silence
/// are gigabytes of zeros, and hashing them takes a core several seconds, every time.
@FunctionalInterface
public interface SilentFiles {
    /// Knows none.
    SilentFiles NONE = (_, _, unknown) -> unknown.sha256();

    /// Hashes a file that is not known.
    @FunctionalInterface
    interface Unknown {
        /// The SHA-256 in lower-case hex.
        String sha256();
    }

    /// The SHA-256 of a file, in lower-case hex.
    ///
    /// @param head SHA-256 of all that stands before the zeros, in lower-case hex
    /// @param zeros bytes of value 0 after it, up to the end of the file
    /// @param unknown asked if the file is not known
    /// @throws StudioFault if what is known cannot be read or kept
    String sha256(String head, long zeros, Unknown unknown) throws StudioFault;
}
