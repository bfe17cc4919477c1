package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.voice.VoiceOrigin;

/// Whom an engine is to imitate, and over which voice: what stands as the speaker of a cloned
/// voice.
///
/// @param reference digest of the reference
/// @param base id of the engine whose speech is converted; empty where text is read
/// @param baseSpeaker what that engine calls its voice; may be empty
public record Speaker(String reference, String base, String baseSpeaker) {
    private static final String MARK = "@";

    /// As it stands in a voice.
    public static Speaker of(String text) {
        String[] parts = text.split(MARK, 3);
        return new Speaker(
                parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /// Over a base voice.
    public static Speaker over(Reference reference, VoiceOrigin base) {
        return new Speaker(reference.digest(), base.engine(), base.speaker());
    }

    /// By itself.
    public static Speaker alone(Reference reference) {
        return new Speaker(reference.digest(), "", "");
    }

    /// For [VoiceOrigin#speaker].
    public String text() {
        if (base.isEmpty()) {
            return reference;
        }
        return reference + MARK + base + (baseSpeaker.isEmpty() ? "" : MARK + baseSpeaker);
    }
}
