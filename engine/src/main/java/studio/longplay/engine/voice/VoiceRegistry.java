package studio.longplay.engine.voice;

import studio.longplay.engine.voice.cast.Variants;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The voices there are. Besides those listed, each single voice of ours has variants: the same
/// person's kin, found as `marcus-2` or "Marcus II"; and every voice is found in a character of
/// [Prosody#CHARACTERS], as `marcus+old` or "Marcus (old)".
public final class VoiceRegistry {
    private static final Pattern VARIANT_ID = Pattern.compile("(.+)-(\\d)");
    private static final Pattern VARIANT_NAME = Pattern.compile("(.+) (II|III|IV|V|VI)");

    private static final Pattern CHARACTER_ID = Pattern.compile("([^+]+)\\+(.+)");
    private static final Pattern CHARACTER_NAME = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final List<Voice> voices;
    private final Map<String, Voice> byWord = new HashMap<>();

    /// @param voices where two have one id or name, the first is found by it
    public VoiceRegistry(List<Voice> voices) {
        this.voices = List.copyOf(voices);
        this.voices.forEach(voice -> byWord.putIfAbsent(word(voice.id()), voice));
        this.voices.forEach(voice -> byWord.putIfAbsent(word(voice.name()), voice));
    }

    private static String word(String idOrName) {
        return idOrName.toLowerCase(Locale.ROOT);
    }

    /// The voices every studio has, whatever else a machine has.
    public static VoiceRegistry builtIn() {
        return new VoiceRegistry(BuiltInVoices.all());
    }

    /// All voices but variants, in the order they are shown.
    public List<Voice> voices() {
        return voices;
    }

    /// Finds a voice or a variant of one by its id or its name, in any case.
    public Optional<Voice> find(String idOrName) {
        String wanted = idOrName.strip().replaceAll("\\s+", " ");
        Optional<Voice> listed = listed(wanted);
        if (listed.isPresent()) {
            return listed;
        }
        Matcher id = VARIANT_ID.matcher(wanted);
        if (id.matches()) {
            return variant(id.group(1), Integer.parseInt(id.group(2)));
        }
        Matcher name = VARIANT_NAME.matcher(wanted);
        return name.matches()
                ? variant(name.group(1), Variants.numberOf(name.group(2)))
                : inCharacter(wanted);
    }

    private Optional<Voice> inCharacter(String wanted) {
        Matcher id = CHARACTER_ID.matcher(wanted);
        Matcher name = CHARACTER_NAME.matcher(wanted);
        Matcher found = id.matches() ? id : name;
        if (!found.matches()) {
            return Optional.empty();
        }
        List<String> characters =
                List.of(found.group(2).toLowerCase(Locale.ROOT).strip().split("\\s*[+,]\\s*"));
        return Prosody.CHARACTERS.containsAll(characters)
                ? find(found.group(1)).map(base -> ShapeCharacter.of(base, characters))
                : Optional.empty();
    }

    private Optional<Voice> listed(String wanted) {
        return Optional.ofNullable(byWord.get(word(wanted)));
    }

    private Optional<Voice> variant(String base, int number) {
        return listed(base)
                .filter(voice -> voice.parts().size() == 1 && voice.origin().isBuiltIn())
                .filter(_ -> number >= 2 && number <= Variants.LAST)
                .map(voice -> Variants.of(voice, number));
    }
}
