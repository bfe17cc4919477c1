package studio.longplay.engine.sfx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Understands what a cue says about its sound: `large angry` of a crowd, `in boots, running` of
/// footsteps, `density 0.8` of rain. A word that sets a parameter of the sound comes before one
/// that says how it is heard: thunder that is `distant` is made far away, not filtered.
final class SettingWords {
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    """
                    a an the in on of with and at by to through from over some his her their is
                    are it its into onto out off up down for as then again someone somebody
                    something goes going comes heard sound sounds noise ring rings ringing rolls
                    howls
                    """
                            .split("\\s"));
    private static final Map<String, Double> MEASURES =
            Map.of("very", 0.5, "extremely", 0.8, "slightly", -0.5, "rather", -0.25, "a bit", -0.5);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?%?");
    private static final Pattern FAR_OFF =
            Pattern.compile("\\bin (?:the )?distance\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_RUN = 4;

    private final List<SoundKind> kinds;
    private final Map<String, Double> settings = new HashMap<>();
    private final List<String> treatments = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private SettingWords(List<SoundKind> kinds) {
        this.kinds = kinds;
    }

    /// @param meaning what the phrase means
    /// @param kinds the kinds it names
    static SoundReading read(
            SoundWords.Meaning meaning, List<SoundKind> kinds, List<String> modifiers) {
        SettingWords reader = new SettingWords(kinds);
        reader.understand(meaning.matched(), false);
        List<String> unused =
                reader.understand(split(usual(String.join(" ", meaning.rest()))), true);
        for (String modifier : modifiers) {
            reader.modify(modifier);
        }
        return new SoundReading(
                kinds, reader.values(), reader.treatments, reader.unknown, reader.foreign(unused));
    }

    /// Without those that name the kinds too, in other words than were taken: `door` of a knock.
    private List<String> foreign(List<String> unused) {
        Set<String> own =
                kinds.stream()
                        .flatMap(kind ->
                                Stream.concat(Stream.of(kind.name()), kind.synonyms().stream()))
                        .flatMap(name -> Stream.of(name.split(" ")))
                        .collect(Collectors.toSet());
        return unused.stream()
                .filter(word -> forms(word).stream().noneMatch(own::contains))
                .filter(word -> !own.contains(word.replaceAll("s$", "")))
                .toList();
    }

    private List<Map<String, Double>> values() {
        List<Map<String, Double>> values = new ArrayList<>();
        for (SoundKind kind : kinds) {
            Map<String, Double> own = new HashMap<>();
            for (SoundParameter it : kind.parameters()) {
                own.put(
                        it.name(),
                        settings.getOrDefault(kind.name() + "/" + it.name(), it.usual()));
            }
            values.add(own);
        }
        return values;
    }

    private void modify(String modifier) {
        String said = usual(modifier);
        String plain = said.strip().toLowerCase(Locale.ROOT);
        List<String> words = split(plain);
        if (!isWord(String.join(" ", words)) && Treatment.isModifier(plain)) {
            treatments.add(said);
        } else if (!understand(words, true).isEmpty()) {
            unknown.add(modifier);
        }
    }

    /// Sets what the words say.
    ///
    /// @param heard whether they can also say how it is heard
    /// @return the words that meant nothing
    private List<String> understand(List<String> words, boolean heard) {
        List<String> unused = new ArrayList<>();
        double measure = 0;
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            int used = exactly(words, at);
            used = used > 0 ? used : run(words, at, measure);
            used = used > 0 || !heard ? used : treatment(words, at);
            boolean small = SMALL_WORDS.contains(word) || MEASURES.containsKey(word);
            if (used == 0 && !small) {
                unused.add(word);
            }
            measure = MEASURES.getOrDefault(word, 0.0);
            at += Math.max(1, used);
        }
        return unused;
    }

    /// The same, with the one word for what is said in several.
    private static String usual(String said) {
        return FAR_OFF.matcher(said).replaceAll("distant");
    }

    private static List<String> split(String said) {
        return Arrays.stream(said.split("[\\s:=]+")).filter(word -> !word.isEmpty()).toList();
    }

    /// `density 0.8`, `pace slow`, `300 people`; how many words it took.
    private int exactly(List<String> words, int at) {
        if (at + 1 >= words.size()) {
            return 0;
        }
        String word = words.get(at);
        String next = words.get(at + 1);
        boolean numberFirst = NUMBER.matcher(word).matches();
        OptionalDouble number = numberFirst ? number(word) : number(next);
        boolean any = false;
        for (SoundKind kind : kinds) {
            for (SoundParameter it : kind.parameters()) {
                boolean called = numberFirst ? isCalled(it, next) : it.name().equals(word);
                if (called && number.isPresent()) {
                    boolean share = (numberFirst ? word : next).endsWith("%");
                    double value = number.getAsDouble();
                    set(kind, it, share ? it.value(value / 100) : value);
                    any = true;
                } else if (called && !numberFirst && it.words().containsKey(next)) {
                    set(kind, it, it.words().getOrDefault(next, it.usual()));
                    any = true;
                }
            }
        }
        return any ? 2 : 0;
    }

    private static boolean isCalled(SoundParameter it, String word) {
        return it.name().equals(word) || (!it.unit().isEmpty() && it.unit().equals(word));
    }

    private static OptionalDouble number(String word) {
        Matcher matcher = NUMBER.matcher(word);
        return matcher.matches()
                ? OptionalDouble.of(Double.parseDouble(word.replace("%", "")))
                : OptionalDouble.empty();
    }

    /// The longest run of words from here that sets something; how many words it took.
    private int run(List<String> words, int at, double measure) {
        for (int size = Math.min(LONGEST_RUN, words.size() - at); size > 0; size--) {
            String run = String.join(" ", words.subList(at, at + size));
            for (String form : forms(run)) {
                if (setAll(form, measure)) {
                    return size;
                }
            }
        }
        return 0;
    }

    private boolean setAll(String word, double measure) {
        boolean any = false;
        for (SoundKind kind : kinds) {
            for (SoundParameter it : kind.parameters()) {
                Double value = it.words().get(word);
                if (value != null) {
                    set(kind, it, moved(it, value, measure));
                    any = true;
                }
            }
        }
        return any;
    }

    /// `very` goes on towards the edge, `slightly` comes back towards the usual.
    private static double moved(SoundParameter it, double value, double measure) {
        double place = it.place(value);
        double usual = it.place(it.usual());
        double edge = place > usual ? 1 : 0;
        double goal = measure > 0 ? edge : usual;
        return measure == 0 ? value : it.value(place + Math.abs(measure) * (goal - place));
    }

    private static List<String> forms(String run) {
        if (run.endsWith("ily")) {
            return List.of(run, run.substring(0, run.length() - 3) + "y");
        }
        return run.endsWith("ly") ? List.of(run, run.substring(0, run.length() - 2)) : List.of(run);
    }

    private boolean isWord(String run) {
        return kinds.stream()
                .flatMap(kind -> kind.parameters().stream())
                .anyMatch(it -> it.words().containsKey(run));
    }

    private int treatment(List<String> words, int at) {
        for (int size = Math.min(LONGEST_RUN, words.size() - at); size > 0; size--) {
            String run = String.join(" ", words.subList(at, at + size));
            if (Treatment.isModifier(run) && !NUMBER.matcher(run).matches()) {
                treatments.add(run);
                return size;
            }
        }
        return 0;
    }

    private void set(SoundKind kind, SoundParameter it, double value) {
        settings.put(kind.name() + "/" + it.name(), it.held(value));
    }
}
