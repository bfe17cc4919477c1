package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.Lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says of every written word how it is spoken.
///
/// The first rule that knows a token decides; the author's lexicon comes before all of them. Every
/// written word gives at least one spoken word, in order.
public final class Normaliser {
    private static final Pattern SAID =
            Pattern.compile("(?<word>[a-z']+)(?:/(?<phones>[^/]+)/)?(?<rest>,?)");
    private static final List<Rule> RULES =
            List.of(
                    new WebRule(),
                    new MoneyRule(),
                    new ClockRule(),
                    new RomanRule(),
                    new NumberRule(),
                    new OldWordRule(),
                    new AbbreviationRule(),
                    new CapitalsRule(),
                    new PlainRule());

    private Normaliser() {}

    /// Reads a text.
    ///
    /// @param text a line's words as written, verse lines parted by `\n`
    /// @return the spoken words; empty only if the text has no words
    public static List<SpokenWord> read(String text, Lexicon lexicon) {
        List<Token> tokens = Tokens.of(text);
        List<SpokenWord> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Spot spot = new Spot(tokens, i);
            List<SpokenWord> spoken = new ArrayList<>();
            String own = lexicon.find(spot.token().raw());
            Optional<String> phones = Pronunciation.phones(own == null ? "" : own);
            if (phones.isPresent()) {
                spoken.add(word(spot, spellingOf(spot), phones.get(), Mark.NONE));
            } else {
                cut(own == null ? say(spot) : PlainRule.latin(own), spot, spoken);
            }
            if (spoken.isEmpty()) {
                spoken.add(word(spot, "", null, Mark.NONE));
            }
            spoken.set(spoken.size() - 1, spoken.getLast().withAfter(after(spot)));
            words.addAll(spoken);
        }
        return words;
    }

    private static String say(Spot spot) {
        for (Rule rule : RULES) {
            String said = rule.say(spot);
            if (said != null) {
                return said;
            }
        }
        throw new IllegalStateException("the last rule says everything");
    }

    private static void cut(String said, Spot spot, List<SpokenWord> spoken) {
        Matcher matcher = SAID.matcher(said);
        while (matcher.find()) {
            String spelling = matcher.group("word").replaceAll("'+$", "");
            Mark mark = matcher.group("rest").isEmpty() ? Mark.NONE : Mark.CLAUSE;
            if (!spelling.isEmpty()) {
                spoken.add(word(spot, spelling, matcher.group("phones"), mark));
            }
        }
    }

    private static SpokenWord word(Spot spot, String spelling, @Nullable String phones, Mark mark) {
        return new SpokenWord(spot.token().written(), spelling, phones, mark);
    }

    private static String spellingOf(Spot spot) {
        return PlainRule.latin(spot.core()).replaceAll("[^a-z']", "");
    }

    private static Mark after(Spot spot) {
        Mark mark = spot.token().after();
        return mark == Mark.STOP && AbbreviationRule.ownsItsStop(spot) ? Mark.NONE : mark;
    }
}
