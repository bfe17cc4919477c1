package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.PhoneTime;

import java.util.List;

/// What an engine made of an utterance.
///
/// @param samples mono, 48 kHz, at any level
/// @param wordStarts first sample of each spoken word, in order
/// @param wordEnds sample after the last of each; a word that has no sound ends where it starts
/// @param phones end to end, silences included
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record EngineSound(
        float[] samples, long[] wordStarts, long[] wordEnds, List<PhoneTime> phones) {
    public EngineSound {
        phones = List.copyOf(phones);
    }
}
