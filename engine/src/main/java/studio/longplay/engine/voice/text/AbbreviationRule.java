package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `Dr.`, `Mrs`, `etc.`, `e.g.`, and `St.` as saint or street.
final class AbbreviationRule implements Rule {
    private static final Map<String, String> TABLE = Table.read("abbreviations.txt");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){1,6}\\p{L}?");
    private static final Set<String> VERSUS = Set.of("v", "vs");

    @Override
    public @Nullable String say(Spot spot) {
        String word = spot.lower();
        boolean dotted = spot.token().dotted();
        if (word.equals("st") && (dotted || spot.token().startsUpper())) {
            return saintOrStreet(spot);
        }
        String said = TABLE.get(word);
        if (said != null && meant(said, spot)) {
            return said.replaceFirst("^[~!]* *", "");
        }
        if (INITIALS.matcher(word + (dotted ? "." : "")).matches()
                && (dotted || word.length() > 1)) {
            return word.equals("i") && !isName(spot) ? null : Letters.spell(word.replace(".", ""));
        }
        return null;
    }

    private static boolean meant(String said, Spot spot) {
        if (!said.startsWith("~")) {
            return true;
        }
        if (VERSUS.contains(spot.lower())) {
            return spot.token().dotted() && spot.previous() != null && spot.next() != null;
        }
        Token next = spot.next();
        boolean number = next != null && next.startsDigit();
        boolean clash = spot.lower().equals("no") || spot.lower().equals("ed");
        return spot.token().dotted()
                && (!clash || number)
                && (next != null || !isWord(spot.lower()));
    }

    /// Whether an abbreviation with a full stop may as well be a word that ends its sentence.
    private static boolean isWord(String word) {
        return Set.of("sat", "sun", "mar", "wed", "rep", "gen", "col", "am", "co", "ch")
                .contains(word);
    }

    private static boolean isName(Spot spot) {
        Token next = spot.next();
        return next != null && next.startsUpper();
    }

    private static String saintOrStreet(Spot spot) {
        Token previous = spot.previous();
        boolean behindName =
                previous != null && previous.startsUpper() && previous.after() == Mark.NONE;
        Token next = spot.next();
        boolean beforeName =
                next != null && next.startsUpper() && !spot.token().after().equals(Mark.COMMA);
        return beforeName && !(behindName && numberBefore(spot)) ? "saint" : "street";
    }

    /// `5 Baker St. London`: a house number two words back makes it a street.
    private static boolean numberBefore(Spot spot) {
        return spot.at() >= 2 && spot.tokens().get(spot.at() - 2).startsDigit();
    }

    /// Whether a full stop behind this token is the abbreviation's own and ends no sentence.
    static boolean ownsItsStop(Spot spot) {
        Token token = spot.token();
        if (!token.dotted()) {
            return false;
        }
        String word = spot.lower();
        Token next = spot.next();
        if (next == null) {
            return false;
        }
        String said = TABLE.get(word);
        if (said != null && said.matches("~?!.*")) {
            return !next.startsUpper();
        }
        boolean initials = INITIALS.matcher(word + ".").matches() && !word.equals("i");
        boolean clash = word.equals("no") && !next.startsDigit();
        return !clash && (said != null || (word.equals("st") && !wasStreet(spot)) || initials);
    }

    private static boolean wasStreet(Spot spot) {
        return saintOrStreet(spot).equals("street");
    }
}
