package studio.longplay.engine.voice.engine;

/// Turns phrases into sound.
public interface SpeechEngine {
    /// Names it in takes.
    String id();
}
