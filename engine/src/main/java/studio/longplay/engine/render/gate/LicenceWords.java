package studio.longplay.engine.render.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a licence in somebody's words allows, as far as the words are ones that everybody uses.
///
/// Terms that forbid count before terms that allow: "CC BY-NC" is Creative Commons and not for
/// money. What is not recognised is [Allowance#UNSAID]; nobody is told that they may.
final class LicenceWords {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9.+]+");

    private static final List<String> FORBID =
            List.of(
                    " nc ",
                    " noncommercial ",
                    " non commercial ",
                    " not for commercial ",
                    " no commercial ",
                    " not for money ",
                    " personal use ",
                    " private use ",
                    " home use ",
                    " research only ",
                    " research use ",
                    " academic use ",
                    " educational use only ",
                    " evaluation ");

    private static final List<String> ALLOW =
            List.of(
                    " cc0 ",
                    " cc zero ",
                    " creative commons zero ",
                    " public domain ",
                    " unlicense ",
                    " cc by ",
                    " creative commons attribution ",
                    " licenses by ",
                    " publicdomain zero ",
                    " mit ",
                    " bsd ",
                    " isc ",
                    " apache ",
                    " mpl ",
                    " ofl ",
                    " gpl ",
                    " lgpl ",
                    " royalty free ",
                    " free for any use ",
                    " free for commercial ",
                    " commercial use ",
                    " any purpose ",
                    " mixkit ",
                    " pixabay ",
                    " own recording ");

    private LicenceWords() {}

    static Allowance of(String licence) {
        String plain = licence.toLowerCase(Locale.ROOT).replace("©", " ");
        String words = " " + NOT_LETTERS.matcher(plain).replaceAll(" ").strip() + " ";
        String numbered = words.replaceAll(" ([a-z]+)[ ]?[0-9][0-9.]*[+]? ", " $1 ");
        if (hasAny(FORBID, words) || hasAny(FORBID, numbered)) {
            return Allowance.PRIVATE;
        }
        return hasAny(ALLOW, words) || hasAny(ALLOW, numbered)
                ? Allowance.COMMERCIAL
                : Allowance.UNSAID;
    }

    private static boolean hasAny(List<String> terms, String words) {
        return terms.stream().anyMatch(words::contains);
    }
}
