package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a script says, as far as it can be held against what it should say: how long pieces of
/// narration are is the reader's choice, and not compared.
///
/// @param speeches in order
/// @param rest headings, actions and cues, sorted
record Said(List<Speech> speeches, List<String> rest) {
    Said {
        speeches = List.copyOf(speeches);
        rest = List.copyOf(rest);
    }

    /// One line.
    ///
    /// @param voices the notes before it that tell how it is spoken
    record Speech(
            ElementId line,
            String speaker,
            String direction,
            boolean dual,
            List<String> voices,
            List<String> words) {
        private boolean goesOnFrom(Speech before) {
            return speaker.equals(before.speaker)
                    && direction.isEmpty()
                    && !dual
                    && voices.isEmpty();
        }

        private Speech with(List<String> more) {
            List<String> all = new ArrayList<>(words);
            all.addAll(more);
            return new Speech(new ElementId(""), speaker, direction, dual, voices, all);
        }
    }

    /// What a script says.
    static Said of(Script script) {
        List<Speech> speeches = new ArrayList<>();
        for (Scene scene : script.scenes()) {
            Map<ElementId, List<String>> voices = voices(scene);
            scene.lines()
                    .forEach(line -> speeches.add(speech(line, line.dual(), voices, line.words())));
        }
        return new Said(speeches, rest(script));
    }

    /// What it should say with hunks in it.
    static Said expected(Script script, Chosen chosen) {
        List<Speech> speeches = new ArrayList<>();
        for (Scene scene : script.scenes()) {
            Map<ElementId, List<String>> voices = voices(scene);
            for (Line line : chosen.order(scene)) {
                List<String> words = new ArrayList<>();
                chosen.kept(line).stream().forEach(word -> words.add(line.words().get(word)));
                boolean dual = line.dual() && !ScriptChanges.standsFirst(chosen, scene, line);
                if (!words.isEmpty()) {
                    speeches.add(speech(line, dual, voices, words));
                }
            }
        }
        return new Said(speeches, rest(script));
    }

    private static Speech speech(
            Line line, boolean dual, Map<ElementId, List<String>> voices, List<String> words) {
        return new Speech(
                line.id(),
                line.speaker().key(),
                line.direction(),
                dual,
                voices.getOrDefault(line.id(), List.of()),
                words);
    }

    private static Map<ElementId, List<String>> voices(Scene scene) {
        Map<ElementId, List<String>> voices = new HashMap<>();
        List<String> waiting = new ArrayList<>();
        for (ScriptPart part : scene.parts()) {
            if (part instanceof Cue.VoiceCue voice) {
                waiting.add(CueNote.text(voice));
            } else if (part instanceof Line line) {
                voices.put(line.id(), List.copyOf(waiting));
                waiting.clear();
            }
        }
        return voices;
    }

    private static List<String> rest(Script script) {
        List<String> rest = new ArrayList<>();
        script.chapters().forEach(chapter -> rest.add("chapter " + chapter.title()));
        for (Scene scene : script.scenes()) {
            if (!scene.heading().isEmpty()) {
                rest.add("scene " + scene.heading());
            }
            for (ScriptPart part : scene.parts()) {
                switch (part) {
                    case Line line -> line.cues().forEach(cue -> cue(cue.cue(), rest));
                    case Action action -> rest.add("action " + action.text());
                    case Cue cue -> cue(cue, rest);
                }
            }
        }
        Collections.sort(rest);
        return rest;
    }

    private static void cue(Cue cue, List<String> rest) {
        if (!(cue instanceof Cue.VoiceCue)) {
            rest.add("cue " + CueNote.text(cue));
        }
    }

    /// Whether two scripts say the same.
    boolean says(Said other) {
        return rest.equals(other.rest) && joined().equals(other.joined());
    }

    private List<Speech> joined() {
        List<Speech> joined = new ArrayList<>();
        for (Speech speech : speeches) {
            if (!joined.isEmpty() && speech.goesOnFrom(joined.getLast())) {
                joined.add(joined.removeLast().with(speech.words()));
            } else {
                joined.add(speech.with(List.of()));
            }
        }
        return joined;
    }

    /// Which line of another script each line is, of those that have the same words in both.
    Map<ElementId, ElementId> linesIn(Said other) {
        Map<Integer, Speech> starts = new HashMap<>();
        int at = 0;
        for (Speech speech : other.speeches) {
            starts.put(at, speech);
            at += speech.words().size();
        }
        Map<ElementId, ElementId> lines = new HashMap<>();
        at = 0;
        for (Speech speech : speeches) {
            Speech found = starts.get(at);
            if (found != null && found.words().equals(speech.words())) {
                lines.put(speech.line(), found.line());
            }
            at += speech.words().size();
        }
        return lines;
    }
}
