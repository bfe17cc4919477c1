package studio.longplay.engine.project;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which voice speaks for whom, where the user said so; everybody else is cast automatically.
///
/// @param voiceBySpeaker voice id by [studio.longplay.engine.script.Speaker#key()], sorted
public record Cast(Map<String, String> voiceBySpeaker) {
    public static final Cast AUTOMATIC = new Cast(Map.of());

    public Cast {
        voiceBySpeaker = Collections.unmodifiableMap(new TreeMap<>(voiceBySpeaker));
    }

    public Optional<String> voiceOf(String speakerKey) {
        return Optional.ofNullable(voiceBySpeaker.get(speakerKey));
    }

    public Cast with(String speakerKey, String voiceId) {
        Map<String, String> changed = new TreeMap<>(voiceBySpeaker);
        changed.put(speakerKey, voiceId);
        return new Cast(changed);
    }

    /// Leaves the speaker to the automatic casting again.
    public Cast without(String speakerKey) {
        Map<String, String> changed = new TreeMap<>(voiceBySpeaker);
        changed.remove(speakerKey);
        return new Cast(changed);
    }
}
