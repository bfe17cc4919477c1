package studio.longplay.engine.script;

import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// When a sound cue happens, where it says so; else it happens where it stands in the text.
///
/// | written | it begins |
/// |---|---|
/// | `on "thunder"`, `on 2nd "dagger"`, `on last "dagger"` | as that word begins |
/// | `after "dagger"`, `0.5s after "dagger"` | as the word has ended, or so long after that |
/// | `0.5s before "dagger"` | so long before the word begins |
/// | `before "dagger"` | so early that it is over as the word begins |
/// | `at 3.5s` | so long after the scene's start |
/// | `2s later`, `2s earlier` | so long after or before the place of the cue |
/// | `at scene start`, `at scene end` | with the scene, or as its last word has ended |
/// | `with next line`, `after next line`, `before next line` | by the line after the cue |
///
/// Words are looked for from the line on in which, or before which, the cue stands, to the end of
/// its scene, and then in all of its scene. Quotes are needed: `on gravel` says how steps sound.
public sealed interface Trigger {
    /// A word or several in a row.
    ///
    /// @param words as written between the quotes
    /// @param count which of them: 1 is the first one found, 0 the last of the scene
    /// @param offset added to its begin or end; below zero is earlier
    record OnWord(Edge edge, int count, String words, MediaTime offset) implements Trigger {}

    /// A time of the scene.
    ///
    /// @param time from the scene's start, not negative
    record AtTime(MediaTime time) implements Trigger {}

    /// So long after the place of the cue.
    ///
    /// @param by added to the place of the cue; below zero is earlier
    record FromHere(MediaTime by) implements Trigger {}

    /// A point of the scene that is no word.
    record OnBeat(Beat beat) implements Trigger {}

    /// Which end of a word counts.
    enum Edge {
        /// It begins as the word begins.
        START,
        /// It begins as the word ends.
        END,
        /// It is over as the word begins.
        OVER
    }

    /// Points of a scene.
    enum Beat {
        SCENE_START,
        SCENE_END,
        WITH_NEXT_LINE,
        AFTER_NEXT_LINE,
        BEFORE_NEXT_LINE
    }

    /// Reads a modifier of a cue.
    ///
    /// @return empty if it says nothing about when
    static Optional<Trigger> read(String modifier) {
        return TriggerText.read(modifier);
    }
}
