package studio.longplay.engine.voice;

import java.util.Optional;

/// Where a voice comes from and what speaks it.
///
/// @param provider id of the [studio.longplay.engine.voice.provider.VoiceProvider] that brought it
/// @param engine id of the speech engine that speaks it first
/// @param engineVersion of an engine that is not ours, empty for ours: the same voice of another
///   version gives other samples
/// @param speaker what the engine itself calls the voice, empty where it has only one
/// @param consent digest of the record in which the person it was made from allows its use; empty
///   for a voice nobody need be asked about, and for one of somebody who was not asked
/// @param fromPerson whether it was matched to or cloned from somebody's recordings: what it speaks
///   is marked as synthetic, and it is published only with consent
public record VoiceOrigin(
        String provider,
        String engine,
        String engineVersion,
        String speaker,
        Optional<String> consent,
        boolean fromPerson) {
    public VoiceOrigin {
        fromPerson |= consent.isPresent();
    }

    /// Made from a person only if somebody consented.
    public VoiceOrigin(
            String provider,
            String engine,
            String engineVersion,
            String speaker,
            Optional<String> consent) {
        this(provider, engine, engineVersion, speaker, consent, consent.isPresent());
    }

    /// Id of the provider that every studio has.
    public static final String BUILT_IN = "built-in";

    /// Ours, spoken by one of our engines.
    public static VoiceOrigin builtIn(String engine) {
        return new VoiceOrigin(BUILT_IN, engine, "", "", Optional.empty());
    }

    /// Whether every studio has it.
    public boolean isBuiltIn() {
        return provider.equals(BUILT_IN);
    }
}
