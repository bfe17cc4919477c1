package studio.longplay.engine.voice.consent;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// That a person allows a voice to be made from theirs.
///
/// @param person who speaks, as they are called
/// @param uses what they allow; at least one
/// @param languages BCP 47 tags of what the voice may speak; empty for any
/// @param givenOn the day on which they said so
/// @param until the last day on which it holds; null for no end
/// @param statement how they said so
public record Consent(
        String person,
        Set<ConsentUse> uses,
        List<String> languages,
        LocalDate givenOn,
        @Nullable LocalDate until,
        Statement statement) {
    public Consent {
        if (person.isBlank() || uses.isEmpty()) {
            throw new IllegalArgumentException("consent is somebody's, to something");
        }
        if (until != null && until.isBefore(givenOn)) {
            throw new IllegalArgumentException("consent until " + until + ", given " + givenOn);
        }
        uses = Set.copyOf(EnumSet.copyOf(uses));
        languages = List.copyOf(languages);
    }

    /// Whether that use, or one that includes it, is allowed.
    public boolean allows(ConsentUse asked) {
        return uses.stream().anyMatch(use -> use.allows(asked));
    }

    /// Whether a language is allowed: `en` allows `en-GB`, and not the other way round.
    public boolean allowsLanguage(String tag) {
        String asked = tag.toLowerCase(Locale.ROOT) + "-";
        return languages.isEmpty()
                || languages.stream()
                        .anyMatch(one -> asked.startsWith(one.toLowerCase(Locale.ROOT) + "-"));
    }

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (until == null || !day.isAfter(until));
    }

    /// The name of this record's content; what [studio.longplay.engine.voice.VoiceOrigin] refers
    /// to.
    public Digest digest() {
        return Digest.of(CanonicalJson.write(fields()));
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> said = new TreeMap<>();
        said.put("kind", statement.kind().word());
        said.put("file", statement.fileName());
        said.put("sha256", statement.sha256());
        said.put("words", statement.words());
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("person", person);
        fields.put("uses", uses.stream().sorted().map(ConsentUse::word).toList());
        fields.put("languages", languages);
        fields.put("givenOn", givenOn.toString());
        fields.put("until", until == null ? null : until.toString());
        fields.put("statement", said);
        return fields;
    }
}
