package studio.longplay.app.voices;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A voice as the browser knows it.
///
/// @param consent what the person it was made from allows, where that is on record here
/// @param sought all it can be found by, in lower case, each word after a space
public record VoiceEntry(Voice voice, Optional<Consent> consent, String sought) {
    static VoiceEntry of(Voice voice, Optional<Consent> consent) {
        List<String> words = new ArrayList<>();
        words.add(voice.name());
        words.addAll(voice.tags());
        voice.tags().stream().map(EngineWords::tag).forEach(words::add);
        for (String language : voice.languages()) {
            words.add(language);
            words.add(languageName(language));
            words.add(Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH));
        }
        words.add(voice.origin().provider());
        words.add(voice.engine());
        String sought = (" " + String.join(" ", words)).toLowerCase(Locale.ROOT);
        return new VoiceEntry(voice, consent, sought.replaceAll("[^\\p{L}\\p{N}]+", " "));
    }

    /// A language by its name, as `English (United States)`.
    static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Words.spoken());
    }

    /// The same where there is little room, as `English (US)`.
    static String shortLanguageName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String language = locale.getDisplayLanguage(Words.spoken());
        return locale.getCountry().isEmpty()
                ? languageName(tag)
                : language + " (" + locale.getCountry() + ")";
    }

    String id() {
        return voice.id();
    }

    String provider() {
        return voice.origin().provider();
    }

    /// Whether one of its words begins so.
    boolean hasWord(String beginning) {
        return sought.contains(" " + beginning);
    }

    /// Whether its name begins so.
    boolean isCalled(String beginning) {
        return sought.startsWith(" " + beginning);
    }
}
