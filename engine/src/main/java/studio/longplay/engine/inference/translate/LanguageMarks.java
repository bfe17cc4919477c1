package studio.longplay.engine.inference.translate;

import studio.longplay.engine.inference.tokens.PieceTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pieces by which a model is told a language: `>>deu<<` of Marian models with several targets,
/// `__de__` of M2M100, `deu_Latn` of NLLB. They name languages by codes of two or of three letters,
/// some with a region or a script, and a group of languages by the one that stands for it.
///
/// @param numbers by the code in the mark, lower case, parts parted by `_`
record LanguageMarks(SortedMap<String, Long> numbers) {

    private static final Pattern TARGET = Pattern.compile(">>([\\w-]+)<<");
    private static final Pattern OF_MANY =
            Pattern.compile("(?:__)?([a-z]{2,3}(?:_[A-Z][a-z]{3})?)(?:__)?");

    /// What else a language is called: the member of a group in ISO 639-3 that is meant mostly, or
    /// the group.
    private static final Map<String, List<String>> OTHERS =
            Map.ofEntries(
                    Map.entry("ar", List.of("arb")),
                    Map.entry("ay", List.of("ayr")),
                    Map.entry("az", List.of("azj")),
                    Map.entry("fa", List.of("pes")),
                    Map.entry("ff", List.of("fuv")),
                    Map.entry("fil", List.of("tl", "tgl")),
                    Map.entry("ku", List.of("kmr")),
                    Map.entry("lv", List.of("lvs")),
                    Map.entry("mg", List.of("plt")),
                    Map.entry("mn", List.of("khk")),
                    Map.entry("ms", List.of("zsm", "zlm")),
                    Map.entry("nb", List.of("no")),
                    Map.entry("ne", List.of("npi")),
                    Map.entry("no", List.of("nb", "nob")),
                    Map.entry("om", List.of("gaz")),
                    Map.entry("or", List.of("ory")),
                    Map.entry("ps", List.of("pbt")),
                    Map.entry("qu", List.of("quy")),
                    Map.entry("sq", List.of("als")),
                    Map.entry("sw", List.of("swh")),
                    Map.entry("uz", List.of("uzn")),
                    Map.entry("yi", List.of("ydd")),
                    Map.entry("zh", List.of("cmn")));

    private static final String CHINESE = "zh";

    /// Where Chinese is written in the old letters.
    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

    /// Those of the targets of a Marian model; none where it has one target only.
    static LanguageMarks targets(PieceTable pieces) {
        return of(pieces, TARGET);
    }

    /// Those of a model of many languages.
    static LanguageMarks many(PieceTable pieces) {
        return of(pieces, OF_MANY);
    }

    private static LanguageMarks of(PieceTable pieces, Pattern pattern) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        pieces.marks()
                .forEach((mark, number) -> {
                    Matcher matcher = pattern.matcher(mark);
                    if (matcher.matches()) {
                        numbers.put(code(matcher.group(1)), number);
                    }
                });
        return new LanguageMarks(numbers);
    }

    private static String code(String written) {
        return written.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /// The number of the mark for a language: as it is asked for, then with its script, its region,
    /// by itself, and at last the first one of it with whatever script or region.
    ///
    /// @param tag BCP 47
    OptionalLong of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        List<String> codes = codes(locale);
        List<String> wanted = new ArrayList<>(List.of(tag));
        codes.forEach(language -> wanted.add(language + "_" + script(locale)));
        codes.forEach(language -> wanted.add(language + "_" + locale.getCountry()));
        wanted.addAll(codes);
        for (String one : wanted) {
            Long number = numbers.get(code(one));
            if (number != null) {
                return OptionalLong.of(number);
            }
        }
        for (String language : codes) {
            SortedMap<String, Long> after = numbers.tailMap(language + "_");
            if (!after.isEmpty() && after.firstKey().startsWith(language + "_")) {
                return OptionalLong.of(after.sequencedValues().getFirst());
            }
        }
        return OptionalLong.empty();
    }

    private static List<String> codes(Locale locale) {
        String language = locale.getLanguage();
        if (language.isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(List.of(language));
        try {
            codes.add(locale.getISO3Language());
        } catch (MissingResourceException _) {
            // Two letters that stand for no language.
        }
        codes.addAll(OTHERS.getOrDefault(language, List.of()));
        return codes;
    }

    private static String script(Locale locale) {
        boolean plain = !locale.getScript().isEmpty() || !locale.getLanguage().equals(CHINESE);
        return plain
                ? locale.getScript()
                : TRADITIONAL.contains(locale.getCountry()) ? "Hant" : "Hans";
    }
}
