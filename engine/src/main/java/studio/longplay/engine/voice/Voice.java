package studio.longplay.engine.voice;

import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An entry of the voice registry: who it sounds like and how it is made.
///
/// @param id stable, lower case, for files: `marcus`, and `marcus-2` for a variant of it
/// @param name what people call it
/// @param tags plain words: `man`, `woman`, `child`, `young`, `adult`, `old`, `narrator`, `warm`
/// @param languages BCP 47 tags of what it speaks, its own first
/// @param parts who is heard; one for a person, several for a chorus
/// @param characters what is done to it always, of [Prosody#CHARACTERS], in order
public record Voice(
        String id,
        String name,
        List<String> tags,
        List<String> languages,
        VoiceOrigin origin,
        List<Part> parts,
        Licence licence,
        List<String> characters) {
    /// One of the people heard.
    ///
    /// @param delayMillis how much later than the line's start it begins
    /// @param gainDb its level within the chorus
    public record Part(VoiceShape shape, int delayMillis, double gainDb) {}

    /// As it speaks by itself.
    public Voice(
            String id,
            String name,
            List<String> tags,
            List<String> languages,
            VoiceOrigin origin,
            List<Part> parts,
            Licence licence) {
        this(id, name, tags, languages, origin, parts, licence, List.of());
    }

    public Voice {
        characters = List.copyOf(characters);
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a voice speaks some language: " + id);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a voice needs somebody who speaks: " + id);
        }
    }

    /// The shape of the first, and mostly only, person heard.
    public VoiceShape shape() {
        return parts.getFirst().shape();
    }

    /// The id of who speaks, in whatever character: `ada` for `ada+radio`.
    public String personId() {
        int character = id.indexOf('+');
        return character < 0 ? id : id.substring(0, character);
    }

    /// BCP 47 tag of its own language.
    public String language() {
        return languages.getFirst();
    }

    /// Whether English is its own language: its text is then read by our own rules.
    public boolean speaksEnglish() {
        return Locale.forLanguageTag(language()).getLanguage().equals("en");
    }

    /// Id of the speech engine that speaks it first.
    public String engine() {
        return origin.engine();
    }

    public boolean has(String tag) {
        return tags.contains(tag);
    }

    /// The name of how it sounds: two voices with one digest speak the same samples.
    public Digest digest() {
        Map<String, Object> sounds = new LinkedHashMap<>(recipe());
        sounds.put("engines", Speech.engineVersions(origin));
        return Digest.of(CanonicalJson.write(sounds));
    }

    /// All that decides how it sounds, for content addressing; names and tags do not.
    Map<String, Object> recipe() {
        List<Object> people = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("shape", part.shape().recipe());
            person.put("delayMillis", part.delayMillis());
            person.put("gainDb", part.gainDb());
            people.add(person);
        }
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("engine", engine());
        recipe.put("language", language());
        recipe.put("parts", people);
        if (!origin.speaker().isEmpty()) {
            recipe.put("speaker", origin.speaker());
        }
        if (!characters.isEmpty()) {
            recipe.put("characters", characters);
        }
        return recipe;
    }
}
