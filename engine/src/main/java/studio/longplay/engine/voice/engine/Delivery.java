package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.VoiceShape;

/// How an utterance is to sound.
///
/// @param shape who speaks, with the line's own pitch and pace worked in
/// @param whispered without any tone
public record Delivery(VoiceShape shape, boolean whispered) {}
