package studio.longplay.engine.voice;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives every speaker a voice.
public final class Casting {
    private final VoiceRegistry registry;

    public Casting(VoiceRegistry registry) {
        this.registry = registry;
    }

    /// Casts a script.
    ///
    /// @param overrides voice id or name by speaker key: the author's own choice
    /// @param earlier voice id by speaker key, as an earlier casting of this script chose
    /// @throws StudioFault.Input if an override names a speaker or voice there is not
    public CastingResult cast(
            Script script, Map<String, String> overrides, Map<String, String> earlier)
            throws StudioFault.Input {
        Map<String, Voice> voices = new LinkedHashMap<>();
        script.linesBySpeaker()
                .keySet()
                .forEach(speaker ->
                        voices.put(
                                speaker.key(),
                                registry.voices().get(voices.size() % registry.voices().size())));
        return new CastingResult(voices, Map.of(), List.of());
    }
}
