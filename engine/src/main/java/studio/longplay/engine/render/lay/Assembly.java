package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lays a script out: takes and cues become a programme with a place for everything.
///
/// Pure: the same script and the same lengths give the same programme.
public final class Assembly {
    /// Scenes last whole steps of this many frames: 16 frames at 30 fps are 25 AAC frames.
    public static final int GRID_FRAMES = 16;

    private final Pacing pacing;
    private final FrameRate rate;

    public Assembly(Pacing pacing, FrameRate rate) {
        this.pacing = pacing;
        this.rate = rate;
    }

    public Programme lay(Script script, Lengths lengths) {
        List<SceneLayout> layouts = new ArrayList<>();
        String author = titlePage(script, "author");
        boolean chapters = script.chapters().size() > 1;
        int number = 0;
        for (Chapter chapter : script.chapters()) {
            boolean opens = true;
            number++;
            for (Scene scene : chapter.scenes()) {
                if (isEmpty(scene)) {
                    continue;
                }
                SceneAssembly assembly = new SceneAssembly(scene, pacing, rate, lengths);
                if (layouts.isEmpty()) {
                    assembly.card(new Placed.Card.Title(script.title(), author), pacing.title());
                }
                if (opens && chapters) {
                    assembly.card(
                            new Placed.Card.ChapterCard(chapter.title(), number),
                            pacing.chapterCard());
                }
                layouts.add(assembly.lay(opens && chapters ? chapter.title() : ""));
                opens = false;
            }
        }
        return new Programme(script.title(), author, layouts);
    }

    /// Whether there is nothing in the scene to hear or see.
    private static boolean isEmpty(Scene scene) {
        return scene.parts().stream().allMatch(Action.class::isInstance);
    }

    private static String titlePage(Script script, String name) {
        return script.titlePage().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
