package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The cues of scenes, between the lines and inside them.
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

    /// The script without the sound cues that make no sound; those that stop one stay. A chapter
    /// without scenes is left out.
    ///
    /// @param audible whether there is a sound for a cue
    public static Script sounding(Script script, Predicate<Cue.SoundCue> audible) {
        Predicate<Cue.SoundCue> kept = cue -> SoundCues.stops(cue) || audible.test(cue);
        List<Chapter> chapters = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            if (!chapter.scenes().isEmpty()) {
                List<Scene> scenes =
                        chapter.scenes().stream().map(scene -> keeping(scene, kept)).toList();
                chapters.add(
                        new Chapter(chapter.id(), chapter.sourceLine(), chapter.title(), scenes));
            }
        }
        return new Script(
                script.file(), script.format(), script.titlePage(), script.elements(), chapters);
    }

    private static Scene keeping(Scene scene, Predicate<Cue.SoundCue> kept) {
        List<ScriptPart> parts = new ArrayList<>();
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Cue.SoundCue cue when !kept.test(cue) -> {}
                case Line line -> parts.add(keeping(line, kept));
                case Cue _, Action _ -> parts.add(part);
            }
        }
        return new Scene(scene.id(), scene.sourceLine(), scene.heading(), parts);
    }

    private static Line keeping(Line line, Predicate<Cue.SoundCue> kept) {
        List<Line.CueAtWord> cues =
                line.cues().stream()
                        .filter(at -> !(at.cue() instanceof Cue.SoundCue cue) || kept.test(cue))
                        .toList();
        return new Line(
                line.id(),
                line.sourceLine(),
                line.speaker(),
                line.direction(),
                line.text(),
                cues,
                line.dual(),
                line.emphasis(),
                line.sung());
    }
}
