package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// Finds the user's pictures and films by the digest of their bytes.
@FunctionalInterface
public interface MediaLookup {
    /// The file with these bytes.
    ///
    /// @throws StudioFault if nothing with this digest is at hand
    Path find(String mediaDigest) throws StudioFault;

    /// What the user knows a file by.
    default String nameOf(String mediaDigest) {
        try {
            return String.valueOf(find(mediaDigest).getFileName());
        } catch (StudioFault missing) {
            return "Missing file";
        }
    }

    /// Who decodes what is found.
    default Decoding decoding() {
        return Decoding.HERE;
    }

    /// Decides what becomes of a picture or film that cannot be shown. Whoever returns gets a slate
    /// in its place; as it stands, the whole segment fails.
    ///
    /// @param fault what went wrong with it
    /// @throws StudioFault the same fault, if it is to stop the painter
    default void failed(String mediaDigest, StudioFault fault) throws StudioFault {
        throw fault;
    }

    /// For pictures that need no media: every question is answered with a fault.
    static MediaLookup none() {
        return digest -> {
            throw new StudioFault.Input(
                    "picture.media-unknown",
                    "The picture with digest " + digest + " is not in this project.",
                    "Put the file back beside the script, or choose another picture.");
        };
    }
}
