package studio.longplay.engine.voice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One rendition of a line.
///
/// @param samples mono, 48 kHz, peak at most 0.9; about 40 ms of silence at both ends
/// @param words every word of the line exactly once, in order
/// @param phones end to end, silences included
/// @param engine id of the engine that spoke it
/// @param fallbackReason why another engine than the voice's spoke, or part of it
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Take(
        float[] samples,
        List<WordTime> words,
        List<PhoneTime> phones,
        String engine,
        @Nullable String fallbackReason) {
    /// Samples per second of every take.
    public static final int RATE_HZ = 48_000;

    public Take {
        words = List.copyOf(words);
        phones = List.copyOf(phones);
    }
}
