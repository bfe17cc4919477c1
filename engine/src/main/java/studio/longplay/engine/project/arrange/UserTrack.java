package studio.longplay.engine.project.arrange;

/// A track of the user's own.
///
/// @param id names it for ever
/// @param off whether nothing of it is seen or heard
/// @param locked whether edits leave it as it is
public record UserTrack(String id, Kind kind, String name, boolean off, boolean locked) {
    /// What stands on it.
    public enum Kind {
        /// Pictures, films and titles; a later track lies over an earlier one.
        VIDEO,
        /// Sounds; heard with the effects.
        AUDIO
    }

    public UserTrack withName(String newName) {
        return new UserTrack(id, kind, newName, off, locked);
    }

    public UserTrack withOff(boolean unseen) {
        return new UserTrack(id, kind, name, unseen, locked);
    }

    public UserTrack withLocked(boolean kept) {
        return new UserTrack(id, kind, name, off, kept);
    }
}
