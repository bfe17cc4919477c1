package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.VoiceShape;

/// How an utterance is to sound.
///
/// @param shape who speaks, with the line's own pitch and pace worked in
/// @param whispered without any tone
/// @param speaker what the engine calls the voice, empty where it has only one
/// @param seed 0 for the usual reading, any other number for another; only engines that read by
///   chance look at it
public record Delivery(VoiceShape shape, boolean whispered, String speaker, int seed) {
    /// The usual reading.
    public Delivery(VoiceShape shape, boolean whispered, String speaker) {
        this(shape, whispered, speaker, 0);
    }

    /// Of an engine with one voice.
    public Delivery(VoiceShape shape, boolean whispered) {
        this(shape, whispered, "");
    }
}
