package studio.longplay.engine.render;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.script.Chapter;
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

    /// The lines that start in the range, with the cues before them; other lines are left out.
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
        return only(
                script,
                script.scenes().stream()
                        .map(scene -> keeping(scene, wanted))
                        .filter(scene -> !scene.lines().isEmpty())
                        .toList());
    }

    private static Scene keeping(Scene scene, Set<ElementId> wanted) {
        List<ScriptPart> kept = new ArrayList<>();
        int afterLastLine = 0;
        for (ScriptPart part : scene.parts()) {
            if (part instanceof Line line && !wanted.contains(line.id())) {
                continue;
            }
            kept.add(part);
            if (part instanceof Line) {
                afterLastLine = kept.size();
            }
        }
        boolean whole = scene.lines().stream().allMatch(line -> wanted.contains(line.id()));
        List<ScriptPart> parts = whole ? kept : kept.subList(0, afterLastLine);
        return new Scene(scene.id(), scene.sourceLine(), scene.heading(), parts);
    }
}
