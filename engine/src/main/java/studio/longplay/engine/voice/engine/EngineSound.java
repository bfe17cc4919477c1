package studio.longplay.engine.voice.engine;

import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.voice.PhoneTime;

import java.util.List;

/// What an engine made of an utterance.
///
/// @param samples mono, 48 kHz, at any level
/// @param wordStarts first sample of each spoken word, in order
/// @param wordEnds sample after the last of each; a word that has no sound ends where it starts
/// @param phones end to end, silences included
/// @param otherwise how its model ran, where that is heard and is not as it was asked to; else
///   empty
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record EngineSound(
        float[] samples,
        long[] wordStarts,
        long[] wordEnds,
        List<PhoneTime> phones,
        String otherwise) {
    public EngineSound {
        phones = List.copyOf(phones);
    }

    /// As it was asked for.
    public EngineSound(
            float[] samples, long[] wordStarts, long[] wordEnds, List<PhoneTime> phones) {
        this(samples, wordStarts, wordEnds, phones, "");
    }

    /// The same words at the same times in other samples.
    public EngineSound with(float[] other) {
        return new EngineSound(other, wordStarts, wordEnds, phones, otherwise);
    }

    /// The same, made by a model that ran so.
    public EngineSound by(Ran ran) {
        return ran.isHeard()
                ? new EngineSound(samples, wordStarts, wordEnds, phones, ran.precision().id())
                : this;
    }
}
