package studio.longplay.engine.store.library;

import java.util.List;
import java.util.UUID;

/// Voices that a user keeps together.
///
/// @param voices their ids, each once
public record VoiceCollection(String id, String name, List<String> voices) {
    public VoiceCollection {
        voices = voices.stream().distinct().toList();
    }

    /// A new one.
    public static VoiceCollection of(String name, List<String> voices) {
        return new VoiceCollection(UUID.randomUUID().toString(), name, voices);
    }
}
