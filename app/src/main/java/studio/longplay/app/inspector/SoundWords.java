package studio.longplay.app.inspector;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Trigger;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;
import studio.longplay.engine.sfx.SoundReading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The words of a sound cue that say how its sound is made and on which word it falls.
final class SoundWords {
    /// As many takes as a slider can tell apart.
    static final int MOST_TAKES = 30;

    private static final Pattern TAKE =
            Pattern.compile("take [1-9][0-9]{0,5}", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON =
            Pattern.compile("on [\"“](.*)[\"”]", Pattern.CASE_INSENSITIVE);

    private final SoundBank bank;

    SoundWords(SoundBank bank) {
        this.bank = bank;
    }

    /// What can be set; none where several sounds sound together or none is known.
    List<SoundParameter> parameters(Cue.SoundCue cue) {
        return bank.read(cue.sound(), List.of())
                .map(SoundReading::kinds)
                .filter(kinds -> kinds.size() == 1)
                .map(List::getFirst)
                .map(SoundKind::parameters)
                .orElse(List.of());
    }

    /// What the cue sets a parameter to.
    double value(Cue.SoundCue cue, SoundParameter parameter) {
        return bank.read(cue.sound(), cue.modifiers())
                .map(reading -> reading.values().getFirst())
                .map(values -> values.get(parameter.name()))
                .orElse(parameter.usual());
    }

    /// The modifiers with a parameter at another value: its word, where one says it, else the
    /// number; nothing where it is as usual.
    List<String> with(Cue.SoundCue cue, SoundParameter parameter, double value) {
        List<String> modifiers = without(cue, word -> sets(word, parameter));
        boolean usual = parameter.written(value).equals(parameter.written(parameter.usual()));
        if (!usual) {
            modifiers.add(
                    parameter
                            .word(value)
                            .filter(word -> isSafe(cue, parameter, word, value))
                            .orElseGet(() -> parameter.written(value)));
        }
        return modifiers;
    }

    private static boolean sets(String word, SoundParameter parameter) {
        return parameter.words().containsKey(word) || word.startsWith(parameter.name() + " ");
    }

    /// A word may set a second parameter, or say how the sound is heard, too: then the number is
    /// written.
    private boolean isSafe(Cue.SoundCue cue, SoundParameter parameter, String word, double value) {
        return bank.read(cue.sound(), List.of(word))
                .filter(reading -> reading.treatments().isEmpty())
                .map(reading -> reading.values().getFirst())
                .filter(said -> setsOnly(cue, parameter, said, value))
                .isPresent();
    }

    private boolean setsOnly(
            Cue.SoundCue cue, SoundParameter parameter, Map<String, Double> said, double value) {
        return parameters(cue).stream()
                .allMatch(it -> {
                    double wanted = it.equals(parameter) ? value : it.usual();
                    return Math.abs(said.getOrDefault(it.name(), it.usual()) - wanted) < 1e-9;
                });
    }

    /// Which take of its sound a cue asks for, from 1.
    static int take(Cue.SoundCue cue) {
        return cue.modifiers().stream()
                .filter(word -> TAKE.matcher(word.strip()).matches())
                .findFirst()
                .map(word -> Integer.parseInt(word.strip().substring("take ".length())))
                .orElse(1);
    }

    static List<String> withTake(Cue.SoundCue cue, int take) {
        List<String> modifiers = without(cue, word -> TAKE.matcher(word).matches());
        if (take > 1) {
            modifiers.add("take " + take);
        }
        return modifiers;
    }

    /// The word a cue falls on; empty for none.
    static String on(Cue.SoundCue cue) {
        return cue.modifiers().stream()
                .map(word -> ON.matcher(word.strip()))
                .filter(java.util.regex.Matcher::matches)
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    /// @param spoken empty for none; quotes in it are left out
    static List<String> on(Cue.SoundCue cue, String spoken) {
        String word = spoken.replaceAll("[\"“”\\],|]", "").strip();
        List<String> modifiers =
                word.isEmpty()
                        ? without(cue, each -> ON.matcher(each).matches())
                        : without(cue, each -> Trigger.read(each).isPresent());
        if (!word.isEmpty()) {
            modifiers.add("on \"" + word + "\"");
        }
        return modifiers;
    }

    private static List<String> without(Cue.SoundCue cue, Predicate<String> gone) {
        List<String> modifiers = new ArrayList<>(cue.modifiers());
        modifiers.removeIf(it -> gone.test(it.strip().toLowerCase(Locale.ROOT)));
        return modifiers;
    }
}
