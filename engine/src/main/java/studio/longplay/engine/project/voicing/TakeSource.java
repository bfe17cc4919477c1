package studio.longplay.engine.project.voicing;

/// Where a take is from.
public sealed interface TakeSource {
    /// A voice speaks the line, whatever its words are by then.
    ///
    /// @param voice id of the voice, empty for the one that is cast
    /// @param seed 0 for the voice's usual delivery, any other number for another like it
    record Spoken(String voice, Manner manner, int seed) implements TakeSource {}

    /// A person spoke the line.
    ///
    /// @param media digest of a recording in the media bin
    /// @param text the words that were spoken: with other words in the script the take is out of
    ///   date
    record Recorded(String media, String text) implements TakeSource {}
}
