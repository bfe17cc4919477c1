package studio.longplay.engine.inference.translate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Cuts a sentence that is longer than a model can read: at the ends of clauses, where a clause is
/// too long between words, and a word that is too long between its letters. As much as fits stays
/// together.
///
/// @param locale of the sentence
/// @param length of a text as the model reads it
/// @param most what it can read, at least 1
record Cuts(Locale locale, ToIntFunction<String> length, int most) {
    private static final String CLAUSE_ENDS = ",;:\u2013\u2014";
    private static final String CLAUSE_ENDS_WITHOUT_SPACE = "\u3001\uff0c\uff1b\uff1a";

    /// How finely it is cut.
    private enum Grain {
        CLAUSES,
        WORDS,
        LETTERS
    }

    /// The parts of a sentence, each of which fits; a single letter that does not is a part too.
    List<String> of(String sentence) {
        List<String> parts = new ArrayList<>();
        add(sentence, 0, parts);
        return parts;
    }

    private void add(String text, int grain, List<String> parts) {
        if (fits(text) || grain == Grain.values().length) {
            keep(text, parts);
            return;
        }
        StringBuilder together = new StringBuilder();
        for (String unit : units(text, Grain.values()[grain])) {
            if (!fits(together + unit)) {
                keep(together.toString(), parts);
                together.setLength(0);
            }
            if (together.isEmpty() && !fits(unit)) {
                add(unit, grain + 1, parts);
            } else {
                together.append(unit);
            }
        }
        keep(together.toString(), parts);
    }

    private boolean fits(String text) {
        return length.applyAsInt(text.strip()) <= most;
    }

    private static void keep(String text, List<String> parts) {
        if (!text.isBlank()) {
            parts.add(text.strip());
        }
    }

    /// All of a text in order.
    private List<String> units(String text, Grain grain) {
        return switch (grain) {
            case CLAUSES -> clauses(text);
            case WORDS -> between(BreakIterator.getLineInstance(locale), text);
            case LETTERS -> between(BreakIterator.getCharacterInstance(locale), text);
        };
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ends =
                    CLAUSE_ENDS_WITHOUT_SPACE.indexOf(letter) >= 0
                            || (CLAUSE_ENDS.indexOf(letter) >= 0
                                    && Character.isWhitespace(text.charAt(i + 1)));
            if (ends) {
                clauses.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        clauses.add(text.substring(from));
        return clauses;
    }

    private static List<String> between(BreakIterator borders, String text) {
        borders.setText(text);
        List<String> units = new ArrayList<>();
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; to = borders.next()) {
            units.add(text.substring(from, to));
            from = to;
        }
        return units;
    }
}
