package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks for speakers without words and for names that are probably one name misspelt.
///
/// `script.speaker-silent`: a name with no words under it. `script.cast-silent`: a name in the
/// title page's `Cast` entry that never speaks. `script.speakers-alike`: two names one letter
/// apart, one of them with few lines.
final class SpeakerLint {
    private static final Set<Element.Kind> SPOKEN =
            EnumSet.of(Element.Kind.DIALOGUE, Element.Kind.LYRICS);
    private static final Set<Element.Kind> BETWEEN_NAME_AND_WORDS =
            EnumSet.of(Element.Kind.PARENTHETICAL, Element.Kind.BONEYARD, Element.Kind.NOTE);
    private static final int LEAST_LETTERS = 4;
    private static final int FEW_LINES = 2;
    private static final int LINES_PER_TYPO = 10;
    private static final int MOST_ALIKE = 2;
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{L}\\p{N}.'\u2019()-]+(?: [\\p{L}\\p{N}.'\u2019()-]+){0,2}(?<![.!?])");

    private final Script script;
    private final List<Warning> warnings = new ArrayList<>();

    private SpeakerLint(Script script) {
        this.script = script;
    }

    static List<Warning> check(Script script) {
        SpeakerLint lint = new SpeakerLint(script);
        lint.silentNames();
        lint.silentCast();
        lint.alikeNames();
        return lint.warnings;
    }

    private void silentNames() {
        List<Element> elements = script.elements();
        for (int at = 0; at < elements.size(); at++) {
            Element element = elements.get(at);
            if ((element.kind() == Element.Kind.CHARACTER && !wordsFollow(at))
                    || isNameApartFromItsWords(at)) {
                String name = SpeakerTag.clean(element.raw());
                warn(
                        "script.speaker-silent",
                        "%s has no words here.".formatted(name),
                        "Write the words on the line after the name, or take the name out.",
                        element.sourceLine());
            }
        }
    }

    private boolean wordsFollow(int name) {
        List<Element> elements = script.elements();
        int at = name + 1;
        while (at < elements.size() && BETWEEN_NAME_AND_WORDS.contains(elements.get(at).kind())) {
            at++;
        }
        return at < elements.size() && SPOKEN.contains(elements.get(at).kind());
    }

    /// Whether this Fountain action is a name in capitals, parted from its words by an empty line.
    private boolean isNameApartFromItsWords(int at) {
        Element element = script.elements().get(at);
        String text = element.raw().strip();
        boolean looksLikeName =
                script.format() == ScriptFormat.FOUNTAIN
                        && element.kind() == Element.Kind.ACTION
                        && SpeakerTag.isCharacter(text)
                        && NAME.matcher(text).matches();
        boolean wordsFollow =
                at + 1 < script.elements().size()
                        && script.elements().get(at + 1).kind() == Element.Kind.ACTION;
        return looksLikeName && (wordsFollow || speaks(SpeakerTag.clean(text)));
    }

    private boolean speaks(String key) {
        return script.lines().stream().anyMatch(line -> line.speaker().key().equals(key));
    }

    private void silentCast() {
        String cast = TitlePage.value(script.titlePage(), "cast");
        Set<String> speaking =
                script.linesBySpeaker().keySet().stream()
                        .map(Speaker::key)
                        .collect(java.util.stream.Collectors.toSet());
        for (String entry : cast.split("[\n,;]", -1)) {
            String name = SpeakerTag.clean(entry.replaceFirst("\\s*(=|:|\u2014| - ).*", ""));
            if (!name.isEmpty() && !speaking.contains(name.toUpperCase(Locale.ROOT))) {
                warn(
                        "script.cast-silent",
                        "%s stands in the cast but never speaks.".formatted(name),
                        "Correct the name, or take it out of the cast.",
                        lineOfCast(name));
            }
        }
    }

    private int lineOfCast(String name) {
        int line = script.elements().getFirst().sourceLine();
        for (String text : script.elements().getFirst().raw().split("\r\n|\r|\n", -1)) {
            if (text.toUpperCase(Locale.ROOT).contains(name.toUpperCase(Locale.ROOT))) {
                return line;
            }
            line++;
        }
        return script.elements().getFirst().sourceLine();
    }

    private void alikeNames() {
        List<Map.Entry<Speaker, List<Line>>> speakers =
                List.copyOf(script.linesBySpeaker().entrySet());
        for (int at = 0; at < speakers.size(); at++) {
            var rare = speakers.get(at);
            int alike = 0;
            @Nullable Speaker meant = null;
            for (int other = 0; other < speakers.size(); other++) {
                if (other != at && areAlike(speakers.get(other).getKey(), rare.getKey())) {
                    alike++;
                    if (meant == null && isCommoner(speakers, other, at)) {
                        meant = speakers.get(other).getKey();
                    }
                }
            }
            // More than a few are no slips of the pen but names of a series: GUARD A, GUARD B.
            if (meant != null && alike <= MOST_ALIKE) {
                warn(
                        "script.speakers-alike",
                        "%s and %s have nearly the same name."
                                .formatted(rare.getKey().name(), meant.name()),
                        "If they are one speaker, write the name the same way everywhere.",
                        rare.getValue().getFirst().sourceLine());
            }
        }
    }

    /// Whether one could be what the other is a slip of: it speaks more, or as much and earlier.
    private static boolean isCommoner(
            List<Map.Entry<Speaker, List<Line>>> speakers, int one, int other) {
        int lines = speakers.get(one).getValue().size();
        int linesOfOther = speakers.get(other).getValue().size();
        return (lines > linesOfOther || (lines == linesOfOther && one < other))
                && isRare(linesOfOther, lines);
    }

    private static boolean isRare(int lines, int linesOfOther) {
        return lines <= FEW_LINES || lines * LINES_PER_TYPO <= linesOfOther;
    }

    private static boolean areAlike(Speaker one, Speaker other) {
        String letters = letters(one);
        String otherLetters = letters(other);
        if (letters.equals(otherLetters)) {
            return true;
        }
        boolean plural = letters.equals(otherLetters + "S") || otherLetters.equals(letters + "S");
        boolean numbered =
                letters.replaceAll("\\p{N}", "").equals(otherLetters.replaceAll("\\p{N}", ""));
        return !plural
                && !numbered
                && Math.min(letters.length(), otherLetters.length()) >= LEAST_LETTERS
                && Math.abs(letters.length() - otherLetters.length()) <= 1
                && EditDistance.between(letters, otherLetters) == 1;
    }

    private static String letters(Speaker speaker) {
        return speaker.key().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void warn(String code, String sentence, String remedy, int line) {
        warnings.add(new Warning(code, sentence, remedy, new Place(script.file(), line)));
    }
}
