package studio.longplay.engine.voice.neural;

import studio.longplay.engine.voice.text.Utterance;

/// What is to be read, and how.
///
/// @param utterance at least one of its words has a spelling
/// @param pace words per time against the voice's own, 0.5 to 2
/// @param seed the same gives the same samples
public record Reading(Utterance utterance, NeuralVoice voice, double pace, long seed) {}
