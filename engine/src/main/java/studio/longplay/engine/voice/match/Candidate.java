package studio.longplay.engine.voice.match;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.measure.AcousticProfile;

/// A shape that was tried.
///
/// @param profile how it sounds
/// @param distance how far that is from the voice wanted
record Candidate(VoiceShape shape, AcousticProfile profile, double distance) {}
