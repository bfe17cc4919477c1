package studio.longplay.engine.voice.mark;

import studio.longplay.engine.voice.Voice;

import java.util.Optional;

/// Whether what leaves the machine carries the mark of [VoiceMark].
///
/// @param on false if the user took it off in the settings
public record MarkPolicy(boolean on) {
    /// What holds until the user says otherwise: voices made from people are marked.
    public static final MarkPolicy DEFAULT = new MarkPolicy(true);

    /// Nothing is marked.
    public static final MarkPolicy OFF = new MarkPolicy(false);

    /// The mark of a voice; empty if it is not to be marked. Voices that were made from nobody
    /// never are.
    public Optional<MarkPayload> of(Voice voice) {
        return on && voice.origin().fromPerson()
                ? Optional.of(MarkPayload.ofVoice(voice.id()))
                : Optional.empty();
    }

    /// As a manifest says it: `matched and cloned voices` or `off`.
    public String words() {
        return on ? "matched and cloned voices" : "off";
    }
}
