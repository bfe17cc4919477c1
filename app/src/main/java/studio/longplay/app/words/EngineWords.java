package studio.longplay.app.words;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the engine says, in the window's language.
///
/// The engine knows no languages: its sentences are English, with names and figures in them. Here
/// they are found among the English words of the part `engine`, by the code they are said under,
/// and said again with the same names. A sentence that is not among them stays as it is.
public final class EngineWords {
    private static final String PART = "engine";
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    /// What the last finding says that is named of many.
    private static final Pattern MORE =
            Pattern.compile("(.+) There (?:is|are) (\\d+) more\\.", Pattern.DOTALL);

    private EngineWords() {}

    /// A tag of a voice; one that we have no word for is its maker's and stays.
    public static String tag(String tag) {
        Words words = Words.of(PART);
        return words.has("tag." + tag) ? words.get("tag." + tag) : tag;
    }

    /// Why a voice was cast.
    public static String castingReason(String reason) {
        return said("cast.reason", reason);
    }

    /// What a forecast rests on.
    public static String forecastBasis(String basis) {
        return said("forecast.basis", basis);
    }

    /// A sentence that is said under a code, or its remedy, in the window's language.
    public static String of(String code, String english) {
        return said(code, english);
    }

    /// A warning with the sentences of the window's language; its code and place stay.
    public static Warning of(Warning warning) {
        return new Warning(
                warning.code(),
                said(warning.code(), warning.sentence()),
                said(warning.code(), warning.remedy()),
                warning.place());
    }

    /// A fault with the sentences of the window's language; its code, kind and place stay, and it
    /// is the cause of what is given back.
    public static StudioFault of(StudioFault fault) {
        String sentence = said(fault.code(), fault.sentence());
        String remedy = said(fault.code(), fault.remedy());
        if (sentence.equals(fault.sentence()) && remedy.equals(fault.remedy())) {
            return fault;
        }
        String code = fault.code();
        return switch (fault) {
            case StudioFault.Input _ -> input(fault, sentence, remedy);
            case StudioFault.Resource _ -> new StudioFault.Resource(code, sentence, remedy, fault);
            case StudioFault.Model _ -> new StudioFault.Model(code, sentence, remedy, fault);
            case StudioFault.Media _ -> new StudioFault.Media(code, sentence, remedy, fault);
        };
    }

    private static StudioFault input(StudioFault fault, String sentence, String remedy) {
        Place place = fault.place();
        return place == null
                ? new StudioFault.Input(fault.code(), sentence, remedy, fault)
                : new StudioFault.Input(fault.code(), sentence, remedy, place);
    }

    private static String said(String code, String english) {
        Words here = Words.of(PART);
        if (here.language().equals(Locale.ENGLISH)) {
            return english;
        }
        Words there = Words.of(PART, Locale.ENGLISH);
        for (int i = 1; here.has(code + "." + i); i++) {
            String key = code + "." + i;
            Optional<Object[]> names = names(there.get(key), english);
            if (names.isPresent()) {
                Object[] parts = Arrays.stream(names.get()).map(EngineWords::part).toArray();
                return parts.length == 0 ? here.get(key) : here.get(key, parts);
            }
        }
        Matcher more = MORE.matcher(english);
        return more.matches()
                ? said(code, more.group(1))
                        + " "
                        + here.get("finding.more", Integer.parseInt(more.group(2)))
                : english;
    }

    /// What a sentence was given: a reason of the engine's or of the system's in this language; a
    /// name, a figure and what a library says stay.
    private static Object part(Object name) {
        String english = (String) name;
        String reason = said("phrase", english);
        return reason.equals(english) ? said("cause", english) : reason;
    }

    /// What stands in a sentence where its pattern has `{0}`, `{1}` and so on, in this order.
    static Optional<Object[]> names(String pattern, String sentence) {
        StringBuilder read = new StringBuilder();
        List<Integer> order = new ArrayList<>();
        Matcher hole = HOLE.matcher(pattern);
        int from = 0;
        while (hole.find()) {
            read.append(Pattern.quote(plain(pattern.substring(from, hole.start()))));
            read.append("(.+?)");
            order.add(Integer.parseInt(hole.group(1)));
            from = hole.end();
        }
        String rest = pattern.substring(from);
        read.append(Pattern.quote(order.isEmpty() ? rest : plain(rest)));
        Matcher matcher = Pattern.compile(read.toString(), Pattern.DOTALL).matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Object[] names = new Object[order.size()];
        for (int i = 0; i < names.length; i++) {
            names[order.get(i)] = matcher.group(i + 1);
        }
        return Optional.of(names);
    }

    /// Patterns with holes write an apostrophe twice.
    private static String plain(String piece) {
        return piece.replace("''", "'");
    }
}
