package studio.longplay.engine.inference.listen;

import java.util.Optional;

/// How a recording is to be listened to.
///
/// @param language ISO 639-1 of what is said; heard from the recording if empty
/// @param translate write English whatever is said
/// @param prompt names and words that occur in it, so that they are spelt like that; may be empty
/// @param wordTimes whether the time of each word is wanted: costs about a tenth more
/// @param carriesOn whether each half minute is told how the one before ended
public record ListenSettings(
        Optional<String> language,
        boolean translate,
        String prompt,
        boolean wordTimes,
        boolean carriesOn) {
    /// Any language, as it is said, with the times of the words.
    public static ListenSettings usual() {
        return new ListenSettings(Optional.empty(), false, "", true, true);
    }

    public ListenSettings inLanguage(String code) {
        return new ListenSettings(Optional.of(code), translate, prompt, wordTimes, carriesOn);
    }

    public ListenSettings translated() {
        return new ListenSettings(language, true, prompt, wordTimes, carriesOn);
    }

    public ListenSettings withPrompt(String words) {
        return new ListenSettings(language, translate, words, wordTimes, carriesOn);
    }

    public ListenSettings withoutWordTimes() {
        return new ListenSettings(language, translate, prompt, false, carriesOn);
    }
}
