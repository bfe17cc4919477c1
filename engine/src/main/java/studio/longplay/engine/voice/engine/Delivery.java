package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.VoiceShape;

/// How an utterance is to sound.
///
/// @param shape who speaks, with the line's own pitch and pace worked in
/// @param whispered without any tone
/// @param speaker what the engine calls the voice, empty where it has only one
public record Delivery(VoiceShape shape, boolean whispered, String speaker) {
    /// Of an engine with one voice.
    public Delivery(VoiceShape shape, boolean whispered) {
        this(shape, whispered, "");
    }
}
