package studio.longplay.engine.inference.listen;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tokens of Whisper that stand for no text. All above `noTimestamps` are times, 20 ms apart.
///
/// @param multilingual whether it was taught more than English; if not, it is told neither language
///   nor task
/// @param languages tokens by ISO 639 code
record SpecialTokens(
        boolean multilingual,
        long endOfText,
        long startOfTranscript,
        long translate,
        long transcribe,
        long startOfPrevious,
        long noSpeech,
        long noTimestamps,
        SortedMap<String, Long> languages) {
    /// Seconds from one time token to the next.
    static final double STEP_SECONDS = 0.02;

    SpecialTokens {
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /// The token of time 0.
    long firstTime() {
        return noTimestamps + 1;
    }

    boolean isTime(long token) {
        return token >= firstTime();
    }

    boolean isText(long token) {
        return token < endOfText;
    }

    /// The seconds a time token stands for.
    double seconds(long token) {
        return (token - firstTime()) * STEP_SECONDS;
    }

    /// The code of a language's token.
    String language(long token) {
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue() == token)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("en");
    }
}
