package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the list of voices that espeak-ng prints.
final class EspeakVoices {
    /// The program's own sound, and its variant that sounds like a woman, which every language has.
    static final VoiceShape MAN = new VoiceShape(103, 1, 1, 1, 0, 0, 0, 0);

    static final VoiceShape WOMAN = new VoiceShape(205, 1, 1, 1, 0, 0, 0, 0);
    static final String WOMAN_VARIANT = "+f3";

    private static final Licence LICENCE =
            new Licence(
                    "Spoken by eSpeak NG (GPL 3 or later), a program installed on this machine and"
                        + " run on its own; the licence covers the program, and what it speaks is"
                        + " yours to publish.",
                    true);

    /// Priority, language, age and sex, name, file, other languages.
    private static final Pattern ROW =
            Pattern.compile(
                    "\\s*\\d+\\s+(?<language>\\S+)\\s+\\S*/(?<sex>\\S)\\s+(?<name>\\S+)\\s+"
                            + "(?<file>\\S+)\\s*(?<others>.*)");

    private static final Pattern OTHER = Pattern.compile("\\((?<language>\\S+) \\d+\\)");
    private static final Pattern SPEAKER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private final String version;
    private final List<Voice> voices = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private EspeakVoices(String version) {
        this.version = version;
    }

    /// @param list as `espeak-ng --voices` prints it
    static List<Voice> read(String list, String version) {
        EspeakVoices voices = new EspeakVoices(version);
        list.lines().map(ROW::matcher).filter(Matcher::matches).forEach(voices::add);
        return voices.voices;
    }

    private void add(Matcher row) {
        String file = row.group("file");
        String speaker = file.substring(file.lastIndexOf('/') + 1);
        String id = "espeak-" + speaker.toLowerCase(Locale.ROOT);
        if (!SPEAKER.matcher(speaker).matches() || !ids.add(id)) {
            return;
        }
        Set<String> languages = new LinkedHashSet<>(List.of(tag(row.group("language"))));
        Matcher others = OTHER.matcher(row.group("others"));
        while (others.find()) {
            languages.add(tag(others.group("language")));
        }
        String name = row.group("name").replace('_', ' ').strip();
        boolean woman = row.group("sex").equals("F");
        List<String> spoken = List.copyOf(languages);
        voices.add(voice(id, name, woman, spoken, speaker));
        if (!woman) {
            voices.add(
                    voice(id + "-woman", name + ", woman", true, spoken, speaker + WOMAN_VARIANT));
        }
    }

    private Voice voice(
            String id, String name, boolean woman, List<String> languages, String speaker) {
        return new Voice(
                id,
                name + " (eSpeak NG)",
                List.of(woman ? "woman" : "man", "adult", "robotic"),
                languages,
                new VoiceOrigin(
                        EspeakProvider.ID, EspeakEngine.ID, version, speaker, Optional.empty()),
                List.of(new Voice.Part(shape(speaker), 0, 0)),
                LICENCE);
    }

    /// What a voice of that name sounds like by itself.
    static VoiceShape shape(String speaker) {
        return speaker.endsWith(WOMAN_VARIANT) ? WOMAN : MAN;
    }

    /// A well-formed BCP 47 tag: what the program has behind the first subtag that is none goes
    /// into a private one (`en-us-nyc` is `en-US-x-nyc`).
    static String tag(String written) {
        List<String> subtags = List.of(written.split("-"));
        int kept = subtags.size();
        Optional<String> tag = wellFormed(written);
        while (tag.isEmpty() && kept > 1) {
            kept--;
            String head = String.join("-", subtags.subList(0, kept));
            String tail = String.join("-", subtags.subList(kept, subtags.size()));
            tag = wellFormed(head + "-x-" + tail);
        }
        return tag.orElse("und");
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
