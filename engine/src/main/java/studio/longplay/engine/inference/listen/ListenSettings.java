package studio.longplay.engine.inference.listen;

import java.util.Optional;

/// How a recording is to be listened to.
///
/// @param language ISO 639-1 of what is said; heard from the recording if empty
/// @param translate write English whatever is said
/// @param prompt names and words that occur in it, so that they are spelt like that; may be empty
/// @param wordTimes whether the time of each word is wanted: costs about a tenth more
/// @param carriesOn whether each half minute is told how the one before ended
/// @param beams beginnings of a half minute that are kept at once, 1 to [#MOST_BEAMS]: 1 takes the
///   likeliest token each time; 0 for as many as the profile of the machine has it
/// @param lots how a half minute is told again of which that became nothing
public record ListenSettings(
        Optional<String> language,
        boolean translate,
        String prompt,
        boolean wordTimes,
        boolean carriesOn,
        int beams,
        Lots lots) {
    /// Each takes as much memory as the first.
    public static final int MOST_BEAMS = 12;

    public ListenSettings {
        if (beams < 0 || beams > MOST_BEAMS) {
            throw new IllegalArgumentException(beams + " beams");
        }
    }

    /// Any language, as it is said, with the times of the words.
    public static ListenSettings usual() {
        return new ListenSettings(Optional.empty(), false, "", true, true, 0, Lots.USUAL);
    }

    public ListenSettings inLanguage(String code) {
        return new ListenSettings(
                Optional.of(code), translate, prompt, wordTimes, carriesOn, beams, lots);
    }

    public ListenSettings translated() {
        return new ListenSettings(language, true, prompt, wordTimes, carriesOn, beams, lots);
    }

    public ListenSettings withPrompt(String words) {
        return new ListenSettings(language, translate, words, wordTimes, carriesOn, beams, lots);
    }

    public ListenSettings withoutWordTimes() {
        return new ListenSettings(language, translate, prompt, false, carriesOn, beams, lots);
    }

    public ListenSettings withBeams(int count) {
        return new ListenSettings(language, translate, prompt, wordTimes, carriesOn, count, lots);
    }

    public ListenSettings withLots(Lots other) {
        return new ListenSettings(language, translate, prompt, wordTimes, carriesOn, beams, other);
    }

    /// Telling by lot: only what is doubtful when the likeliest is taken is told so.
    ///
    /// @param bestOf tellings of which the one likeliest for its length is taken, 1 to
    ///   [#MOST_BEAMS]
    /// @param seed other lots for another number, the same for the same
    public record Lots(int bestOf, long seed) {
        /// One telling.
        public static final Lots USUAL = new Lots(1, 0);

        public Lots {
            if (bestOf < 1 || bestOf > MOST_BEAMS) {
                throw new IllegalArgumentException("the best of " + bestOf);
            }
        }
    }
}
