package studio.longplay.engine.voice;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the script marks inside the words of a line.
///
/// @param emphasis the words said with more weight, in order
/// @param pauses silence before words, by the index of the word
public record Marking(List<Line.Emphasis> emphasis, SortedMap<Integer, MediaTime> pauses) {
    /// Nothing is marked.
    public static final Marking NONE = new Marking(List.of(), new TreeMap<>());

    public Marking {
        emphasis = List.copyOf(emphasis);
        pauses = Collections.unmodifiableSortedMap(new TreeMap<>(pauses));
    }

    /// Of a line. A pause before the first word or after the last parts nothing and is left out.
    public static Marking of(Line line) {
        SortedMap<Integer, MediaTime> pauses = new TreeMap<>();
        int words = line.cues().isEmpty() ? 0 : line.words().size();
        for (Line.CueAtWord inside : line.cues()) {
            boolean parts = inside.word() > 0 && inside.word() < words;
            if (parts && inside.cue() instanceof Cue.PauseCue pause) {
                pauses.merge(inside.word(), pause.length(), MediaTime::plus);
            }
        }
        return line.emphasis().isEmpty() && pauses.isEmpty()
                ? NONE
                : new Marking(line.emphasis(), pauses);
    }

    /// How much a word weighs, 0 like the others.
    double weight(int word) {
        for (Line.Emphasis heavy : emphasis) {
            if (heavy.word() == word) {
                return heavy.weight();
            }
        }
        return 0;
    }

    /// The silence between one spoken word and the next, zero for none.
    ///
    /// @param before index of the written word of the one
    /// @param after of the other
    MediaTime pause(int before, int after) {
        MediaTime all = MediaTime.ZERO;
        for (MediaTime one : pauses.subMap(before + 1, after + 1).values()) {
            all = all.plus(one);
        }
        return all;
    }

    /// For content addressing: nothing where nothing is marked.
    Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        if (!emphasis.isEmpty()) {
            List<List<Number>> words = new ArrayList<>();
            emphasis.forEach(heavy -> words.add(List.of(heavy.word(), heavy.weight())));
            recipe.put("emphasis", words);
        }
        if (!pauses.isEmpty()) {
            List<List<Number>> rests = new ArrayList<>();
            pauses.forEach((word, length) -> rests.add(List.of(word, length.ticks())));
            recipe.put("pauses", rests);
        }
        return recipe;
    }
}
