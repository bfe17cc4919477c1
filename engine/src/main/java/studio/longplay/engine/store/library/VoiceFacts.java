package studio.longplay.engine.store.library;

import java.util.List;

/// What is known of a voice before anything is asked of it.
///
/// @param provider id of who brought it
/// @param engine id of the speech engine that speaks it first
/// @param languages BCP 47 tags
/// @param tags plain words
/// @param licence the terms in words
/// @param commercial whether what it speaks may be published for money
public record VoiceFacts(
        String id,
        String name,
        String provider,
        String engine,
        List<String> languages,
        List<String> tags,
        String licence,
        boolean commercial) {
    public VoiceFacts {
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }
}
