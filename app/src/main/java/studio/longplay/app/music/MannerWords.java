package studio.longplay.app.music;

import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicManner.Filling;
import studio.longplay.engine.music.score.MusicStem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Changes the words of a music cue that say how its piece is played: those that said the same
/// thing before go, and one that says nothing new is not written.
final class MannerWords {
    private static final Pattern BARS = Pattern.compile("[0-9]+ bars");
    private static final Pattern LEVEL =
            Pattern.compile("[a-z]+ [+-]?[0-9.]+ ?db", Pattern.CASE_INSENSITIVE);

    private MannerWords() {}

    static List<String> take(List<String> words, int take) {
        return put(words, word -> word.startsWith("take "), take > 1 ? "take " + take : "");
    }

    static List<String> genre(List<String> words, Genre genre) {
        return put(
                words,
                word -> Genre.of(word).isPresent(),
                genre == Genre.SCORE ? "" : genre.word());
    }

    static List<String> metre(List<String> words, Optional<Metre> metre) {
        return put(words, word -> Metre.of(word).isPresent(), metre.map(Metre::word).orElse(""));
    }

    /// @param density below 0 simplified so often, above 0 enriched so often
    static List<String> density(List<String> words, int density) {
        List<String> changed =
                put(words, word -> word.startsWith("simpl") || word.endsWith("rich"), "");
        changed.removeIf(word -> word.equals("richer"));
        for (int i = 0; i < Math.abs(density); i++) {
            changed.add(density < 0 ? "simplify" : "enrich");
        }
        return changed;
    }

    static List<String> harmony(List<String> words, int number) {
        return put(
                words,
                word -> word.startsWith("reharmoni"),
                number > 0 ? "reharmonise " + number : "");
    }

    /// @param percents from the beginning to the end; none leaves it to the form
    static List<String> curve(List<String> words, List<Integer> percents) {
        StringBuilder curve = new StringBuilder();
        percents.forEach(percent -> curve.append(curve.isEmpty() ? "curve " : " ").append(percent));
        return put(words, word -> word.startsWith("curve "), curve.toString());
    }

    /// @param sections as somebody writes them: `intro a b a outro`; none leaves it to the length
    static List<String> form(List<String> words, String sections) {
        String plain =
                sections.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}']+", " ")
                        .strip()
                        .replaceAll("^form\\b ?", "");
        return put(
                words,
                word -> word.startsWith("form ") || word.equals("form"),
                plain.isEmpty() ? "" : "form " + plain);
    }

    /// @param bars 0 for as many as its place has
    static List<String> length(List<String> words, int bars, Filling filling) {
        List<String> changed =
                put(
                        words,
                        word ->
                                BARS.matcher(word).matches()
                                        || word.equals("loop")
                                        || word.equals("extend"),
                        bars > 0 ? bars + " bars" : "");
        if (bars > 0 && filling != Filling.RETIME) {
            changed.add(filling.name().toLowerCase(Locale.ROOT));
        }
        return changed;
    }

    static List<String> muted(List<String> words, MusicStem stem, boolean muted) {
        return put(
                words,
                word -> word.startsWith("no ") && isOf(word.substring(3), stem),
                muted ? "no " + stem.word() : "");
    }

    /// @param gainDb against what the mood has, in dB; 0 is not written
    static List<String> level(List<String> words, MusicStem stem, int gainDb) {
        return put(
                words,
                word -> LEVEL.matcher(word).matches() && isOf(word.split(" ")[0], stem),
                gainDb == 0 ? "" : stem.word() + " " + (gainDb > 0 ? "+" : "") + gainDb + " db");
    }

    /// @param file name of a soundfont that plays a stem; empty leaves it to our own instruments
    static List<String> soundfont(List<String> words, MusicStem stem, String file) {
        return put(
                instrument(words, stem, Optional.empty()),
                word -> word.contains(" soundfont \"") && isOf(word.split(" ")[0], stem),
                file.isEmpty() ? "" : stem.word() + " soundfont \"" + file + "\"");
    }

    static List<String> instrument(
            List<String> words, MusicStem stem, Optional<Instrument> instrument) {
        return put(
                words,
                word -> word.contains(" on ") && isOf(word.split(" ")[0], stem),
                instrument.map(it -> stem.word() + " on " + it.word()).orElse(""));
    }

    static List<String> stemTake(List<String> words, MusicStem stem, int take) {
        return put(
                words,
                word -> word.contains(" take ") && isOf(word.split(" ")[0], stem),
                take > 1 ? stem.word() + " take " + take : "");
    }

    /// Has a stem play where the mood would leave it out.
    static List<String> wanted(List<String> words, MusicStem stem, boolean wanted) {
        return put(
                words,
                word ->
                        isOf(word, stem)
                                || (word.startsWith("with ") && isOf(word.substring(5), stem)),
                wanted ? stem.word() : "");
    }

    static List<String> addHit(List<String> words, String spoken) {
        String plain = spoken.replace("\"", "").replace("[", "").replace("]", "").strip();
        String hit = "hit \"" + plain + "\"";
        return plain.isEmpty() ? words : put(words, word -> false, hit);
    }

    /// @param number among the hits, from 0
    static List<String> withoutHit(List<String> words, int number) {
        List<String> changed = new ArrayList<>();
        int hit = 0;
        for (String word : words) {
            if (!word.startsWith("hit ") || hit++ != number) {
                changed.add(word);
            }
        }
        return changed;
    }

    private static boolean isOf(String word, MusicStem stem) {
        return MusicStem.of(word).filter(stem::equals).isPresent();
    }

    /// A word stays where the one that it takes the place of stood.
    private static List<String> put(List<String> words, Predicate<String> same, String word) {
        List<String> changed = new ArrayList<>();
        boolean placed = word.isEmpty();
        for (String before : words) {
            if (!same.test(before)) {
                changed.add(before);
            } else if (!placed) {
                changed.add(word);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(word);
        }
        return changed;
    }
}
