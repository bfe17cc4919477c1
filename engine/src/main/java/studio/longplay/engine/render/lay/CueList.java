package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All cues of scenes, between the lines and inside them.
public final class CueList {
    private CueList() {}

    /// The cues of one kind, in reading order.
    public static <C extends Cue> List<C> of(List<Scene> scenes, Class<C> kind) {
        List<C> cues = new ArrayList<>();
        for (Scene scene : scenes) {
            for (ScriptPart part : scene.parts()) {
                List<Cue> found =
                        switch (part) {
                            case Line line ->
                                    line.cues().stream().map(Line.CueAtWord::cue).toList();
                            case Cue cue -> List.of(cue);
                            case Action _ -> List.of();
                        };
                found.stream().filter(kind::isInstance).map(kind::cast).forEach(cues::add);
            }
        }
        return cues;
    }

    /// The same scenes with only these sound cues.
    public static Scene keepingSounds(Scene scene, Set<Cue.SoundCue> known) {
        List<ScriptPart> parts = new ArrayList<>();
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Cue.SoundCue cue when !known.contains(cue) -> {}
                case Line line -> parts.add(keepingSounds(line, known));
                case Cue _, Action _ -> parts.add(part);
            }
        }
        return new Scene(scene.id(), scene.sourceLine(), scene.heading(), parts);
    }

    private static Line keepingSounds(Line line, Set<Cue.SoundCue> known) {
        List<Line.CueAtWord> cues =
                line.cues().stream()
                        .filter(at ->
                                !(at.cue() instanceof Cue.SoundCue cue) || known.contains(cue))
                        .toList();
        return new Line(
                line.id(),
                line.sourceLine(),
                line.speaker(),
                line.direction(),
                line.text(),
                cues,
                line.dual());
    }
}
