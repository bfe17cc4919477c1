package studio.longplay.engine.render;

import studio.longplay.engine.render.lay.Beds;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts of a script, as scripts.
final class ScriptCut {
    private ScriptCut() {}

    /// The script with these scenes in the places of those with their ids, and no others.
    static Script only(Script script, List<Scene> scenes) {
        Map<ElementId, Scene> byId = new HashMap<>();
        scenes.forEach(scene -> byId.put(scene.id(), scene));
        List<Chapter> chapters = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            List<Scene> kept =
                    chapter.scenes().stream()
                            .filter(scene -> byId.containsKey(scene.id()))
                            .map(scene -> byId.getOrDefault(scene.id(), scene))
                            .toList();
            if (!kept.isEmpty()) {
                chapters.add(
                        new Chapter(chapter.id(), chapter.sourceLine(), chapter.title(), kept));
            }
        }
        return new Script(
                script.file(), script.format(), script.titlePage(), script.elements(), chapters);
    }

    /// The lines that start in the range. Of what is left out before them, what holds stays: music,
    /// the picture and looping effects.
    static Script of(Script script, Programme programme, TimeRange range) {
        Set<ElementId> wanted = new HashSet<>();
        List<MediaTime> starts = programme.starts();
        for (int scene = 0; scene < programme.scenes().size(); scene++) {
            MediaTime start = starts.get(scene);
            for (Placed.PlacedLine line : programme.scenes().get(scene).lines()) {
                if (range.contains(start.plus(line.range().start()))) {
                    wanted.add(line.line().id());
                }
            }
        }
        List<Scene> kept =
                script.scenes().stream()
                        .map(scene -> keeping(scene, wanted))
                        .filter(scene -> !scene.lines().isEmpty())
                        .toList();
        return only(script, kept.isEmpty() ? kept : withBeds(kept, Beds.of(script)));
    }

    /// The first of them begins with the beds that go on into it.
    private static List<Scene> withBeds(List<Scene> kept, Beds beds) {
        Scene first = kept.getFirst();
        List<ScriptPart> parts = new ArrayList<>(beds.writtenBefore(first));
        parts.addAll(first.parts());
        List<Scene> all = new ArrayList<>(kept);
        all.set(0, new Scene(first.id(), first.sourceLine(), first.heading(), parts));
        return all;
    }

    private static Scene keeping(Scene scene, Set<ElementId> wanted) {
        List<ScriptPart> kept = new ArrayList<>();
        List<ScriptPart> waiting = new ArrayList<>();
        boolean whole = true;
        for (ScriptPart part : scene.parts()) {
            waiting.add(part);
            if (part instanceof Line line) {
                if (wanted.contains(line.id())) {
                    kept.addAll(waiting);
                    waiting.clear();
                } else {
                    waiting = holding(waiting);
                    whole = false;
                }
            }
        }
        if (whole) {
            kept.addAll(waiting);
        }
        return new Scene(scene.id(), scene.sourceLine(), scene.heading(), kept);
    }

    /// What of these parts still holds after them.
    private static List<ScriptPart> holding(List<ScriptPart> parts) {
        List<ScriptPart> holding = new ArrayList<>();
        for (ScriptPart part : parts) {
            switch (part) {
                case Line line -> line.cues().forEach(inside -> hold(inside.cue(), holding));
                case Cue cue -> hold(cue, holding);
                case Action _ -> {}
            }
        }
        return holding;
    }

    private static void hold(Cue cue, List<ScriptPart> holding) {
        switch (cue) {
            case Cue.MusicCue _, Cue.PictureCue _, Cue.SongCue _, Cue.EnsembleCue _ -> {
                holding.removeIf(earlier -> earlier.getClass() == cue.getClass());
                holding.add(cue);
            }
            case Cue.SoundCue sound when SoundCues.loops(sound) || SoundCues.stops(sound) ->
                    holding.add(sound);
            case Cue.SoundCue _,
                    Cue.PauseCue _,
                    Cue.VoiceCue _,
                    Cue.ChapterCue _,
                    Cue.UnknownCue _ -> {}
        }
    }
}
