package studio.longplay.app.cast;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one speaker has to say in a script.
///
/// @param lines in order
/// @param words of all lines
/// @param scenes numbers of the scenes the speaker speaks in
record SpeakerPart(Speaker speaker, List<Line> lines, int words, BitSet scenes) {
    /// All parts, in order of first appearance. Reads the script once.
    static List<SpeakerPart> of(Script script) {
        Map<Speaker, List<Line>> lines = new LinkedHashMap<>();
        Map<Speaker, BitSet> scenes = new LinkedHashMap<>();
        int number = 0;
        for (Scene scene : script.scenes()) {
            for (Line line : scene.lines()) {
                lines.computeIfAbsent(line.speaker(), _ -> new ArrayList<>()).add(line);
                scenes.computeIfAbsent(line.speaker(), _ -> new BitSet()).set(number);
            }
            number++;
        }
        List<SpeakerPart> parts = new ArrayList<>();
        lines.forEach((speaker, said) ->
                parts.add(
                        new SpeakerPart(
                                speaker,
                                said,
                                said.stream().mapToInt(line -> words(line.text())).sum(),
                                scenes.getOrDefault(speaker, new BitSet()))));
        return parts;
    }

    /// The words of a text, as [Line#words()] counts them, without making them.
    static int words(String text) {
        int words = 0;
        boolean counted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter <= ' ') {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(letter)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /// In how many scenes both speak.
    int meets(SpeakerPart other) {
        BitSet both = (BitSet) scenes.clone();
        both.and(other.scenes);
        return both.cardinality();
    }

    ElementId firstLine() {
        return lines.getFirst().id();
    }
}
