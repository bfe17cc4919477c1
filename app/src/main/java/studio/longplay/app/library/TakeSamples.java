package studio.longplay.app.library;

import studio.longplay.engine.voice.WordTime;

import java.util.List;

/// The sound of a take.
///
/// @param samples mono at 48 kHz
/// @param gainDb what brings it to the level it has in a programme
/// @param words when each is said; empty if nobody knows
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record TakeSamples(float[] samples, double gainDb, List<WordTime> words) {
    public TakeSamples {
        words = List.copyOf(words);
    }
}
