package studio.longplay.engine.project.arrange;

/// Names a track.
public sealed interface TrackRef {
    /// The pictures the script asks for, and the scenes' own.
    record Pictures() implements TrackRef {}

    /// Titles and chapters' cards.
    record Cards() implements TrackRef {}

    /// What one speaker says.
    ///
    /// @param lane 0, or more where a speaker's lines overlap
    record Dialogue(String speakerKey, int lane) implements TrackRef {}

    record Music() implements TrackRef {}

    /// Sound effects.
    ///
    /// @param lane from 0; effects that overlap stand on different ones
    record Effects(int lane) implements TrackRef {}

    /// One of the user's, by its id.
    record OfUser(String id) implements TrackRef {}
}
