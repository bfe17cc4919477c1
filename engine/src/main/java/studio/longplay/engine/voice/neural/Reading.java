package studio.longplay.engine.voice.neural;

import studio.longplay.engine.voice.text.Utterance;

/// What is to be read, and how.
///
/// @param utterance at least one of its words has a spelling
/// @param pace words per time against the voice's own, 0.5 to 2
/// @param seed the same gives the same samples
/// @param atOnce parts of it that may be read side by side, at least 1
public record Reading(Utterance utterance, NeuralVoice voice, double pace, long seed, int atOnce) {
    /// With as many parts side by side as the kind reads.
    public Reading(Utterance utterance, NeuralVoice voice, double pace, long seed) {
        this(utterance, voice, pace, seed, Integer.MAX_VALUE);
    }

    /// The same with at most so many parts side by side.
    Reading in(int parts) {
        return new Reading(utterance, voice, pace, seed, parts);
    }
}
