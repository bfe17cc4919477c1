package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.Take;

import java.util.List;

/// A line as it was sung.
///
/// @param take all voices in one channel, with the times of words and phones of the first
/// @param channels one, or left and right of several voices
/// @param notes what was sung, in order
/// @param downbeatSample where the bar line before the first note lies in the take; below 0 where
///   that is before its start
/// @param octaves how many octaves the notes were moved to fit the voice, negative is down
/// @param leftOver notes of the melody that found no syllable
/// @param rounds how often the melody was begun again in the middle of a verse line
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Sung(
        Take take,
        float[][] channels,
        List<SungNote> notes,
        long downbeatSample,
        int octaves,
        int leftOver,
        int rounds) {
    public Sung {
        notes = List.copyOf(notes);
    }
}
