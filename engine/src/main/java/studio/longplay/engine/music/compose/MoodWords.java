package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Mood;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the words of a music cue mean.
///
/// @param moods known moods in the order written, [Mood#NEUTRAL] if there is none
/// @param unknown words that mean nothing to us, as written
/// @param foreground whether the music is to be listened to and not to lie under speech
/// @param tempoFactor what `slow` and `fast` do to the mood's own tempo, 1 is nothing
/// @param energyFactor what `soft` and `intense` do to how many play and how hard, 1 is nothing
public record MoodWords(
        List<Mood> moods,
        List<String> unknown,
        boolean foreground,
        double tempoFactor,
        double energyFactor) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,/-]+");
    private static final Map<String, Mood> MOODS = moodsByWord();
    private static final Map<String, Double> TEMPI =
            Map.of(
                    "slow", 0.82, "slower", 0.82, "adagio", 0.75, "fast", 1.22, "faster", 1.22,
                    "quick", 1.2, "brisk", 1.15, "lively", 1.12);
    private static final Map<String, Double> ENERGIES =
            Map.of(
                    "soft",
                    0.7,
                    "quiet",
                    0.65,
                    "gentle",
                    0.75,
                    "subtle",
                    0.6,
                    "sparse",
                    0.55,
                    "intense",
                    1.3,
                    "driving",
                    1.3,
                    "powerful",
                    1.35,
                    "loud",
                    1.3);
    private static final List<String> FOREGROUND =
            List.of("theme", "overture", "foreground", "solo", "interlude", "finale", "intro");
    private static final List<String> EMPTY =
            List.of("music", "and", "a", "the", "very", "but", "bed", "score", "with", "of");

    public MoodWords {
        moods = List.copyOf(moods);
        unknown = List.copyOf(unknown);
    }

    /// Understands words and phrases such as `eerie` or `slow and sad`.
    public static MoodWords read(List<String> words) {
        Reading reading = new Reading();
        for (String phrase : words) {
            if (!reading.take(phrase)) {
                for (String word : words(phrase)) {
                    if (!reading.take(word)) {
                        reading.unknown.add(word);
                    }
                }
            }
        }
        List<Mood> moods = reading.moods.isEmpty() ? List.of(Mood.NEUTRAL) : reading.moods;
        return new MoodWords(
                moods, reading.unknown, reading.foreground, reading.tempo, reading.energy);
    }

    /// The mood that leads.
    public Mood first() {
        return moods.getFirst();
    }

    /// The mood of the contrasting sections, if the cue names a second one.
    public Optional<Mood> second() {
        return moods.size() > 1 ? Optional.of(moods.get(1)) : Optional.empty();
    }

    private static Map<String, Mood> moodsByWord() {
        Map<String, Mood> words = new TreeMap<>();
        for (Mood mood : Mood.values()) {
            words.put(mood.word(), mood);
            for (String word : words(synonyms(mood))) {
                words.put(word, mood);
            }
        }
        return words;
    }

    private static List<String> words(String phrase) {
        return BETWEEN_WORDS.splitAsStream(phrase.strip()).toList();
    }

    private static String synonyms(Mood mood) {
        return switch (mood) {
            case CALM ->
                    "peaceful serene relaxed tranquil quietude still soothing restful pastoral"
                            + " lullaby warm mellow easy";
            case TENSE ->
                    "suspense suspenseful anxious nervous urgent uneasy thriller threatening"
                            + " danger dangerous chase action ominous tension angry agitated";
            case SAD ->
                    "melancholy melancholic sorrow sorrowful grief grieving mournful lament"
                            + " tragic lonely wistful bittersweet elegy funeral somber sombre";
            case HOPEFUL ->
                    "uplifting inspiring optimistic inspirational dawn rising warmhearted"
                            + " encouraging motivational bright proud";
            case JOYFUL ->
                    "happy cheerful merry joyous glad celebratory celebration festive upbeat"
                            + " sunny jubilant delight";
            case PLAYFUL ->
                    "whimsical funny comic comedy quirky light lighthearted mischievous bouncy"
                            + " silly childlike curious dance";
            case EPIC ->
                    "heroic triumphant triumph majestic grand battle war cinematic victory"
                            + " noble march martial royal dramatic";
            case MYSTERIOUS ->
                    "mystery eerie magical strange enigmatic uncanny ghostly haunting spooky"
                            + " dreamy secret wonder fantasy witches";
            case ROMANTIC ->
                    "love tender loving intimate passionate affectionate nostalgic sentimental"
                            + " longing waltz";
            case DARK ->
                    "grim sinister evil horror scary brooding menacing doom gloomy bleak night"
                            + " foreboding fear dread";
            case AMBIENT ->
                    "atmospheric drone space ethereal meditative meditation floating texture"
                            + " background minimal airy atmosphere";
            case NEUTRAL -> "plain documentary underscore informative corporate thoughtful news";
        };
    }

    /// What has been understood so far.
    private static final class Reading {
        private final List<Mood> moods = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private boolean foreground;
        private double tempo = 1;
        private double energy = 1;

        private boolean take(String phrase) {
            String word = phrase.strip().toLowerCase(Locale.ROOT);
            Mood mood = MOODS.get(word);
            if (mood != null && !moods.contains(mood)) {
                moods.add(mood);
            }
            tempo *= TEMPI.getOrDefault(word, 1.0);
            energy *= ENERGIES.getOrDefault(word, 1.0);
            boolean leads = FOREGROUND.contains(word);
            foreground |= leads;
            return mood != null
                    || leads
                    || TEMPI.containsKey(word)
                    || ENERGIES.containsKey(word)
                    || EMPTY.contains(word)
                    || word.isEmpty();
        }
    }
}
