package studio.longplay.engine.voice;

/// Hears a line while the rest of it is being made.
@FunctionalInterface
public interface SpeechListener {
    /// Hears nothing.
    SpeechListener NONE = _ -> {};

    /// What comes next of the line, a breath or so; all of it together is as long as the take and
    /// sounds like it, but its level is that of the beginning. Called on the thread that speaks, in
    /// order; it should return soon.
    ///
    /// @param samples mono, 48 kHz, whose owner is the listener
    void heard(float[] samples);
}
