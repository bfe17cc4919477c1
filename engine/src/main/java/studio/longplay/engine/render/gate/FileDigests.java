package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;

/// Whether files are read through for their digests.
public enum FileDigests {
    /// For what is written down.
    READ,
    /// For a look that must take no time: files of hours would take seconds.
    LEFT_OUT;

    /// The file's SHA-256 in hex, or nothing.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    String of(Path file) throws StudioFault {
        return switch (this) {
            case READ -> Digest.ofFile(file).hex();
            case LEFT_OUT -> "";
        };
    }
}
