package studio.longplay.engine.script;

import java.util.List;

/// A titled part of a long script. A script that names no chapters is one chapter with its title.
public record Chapter(ElementId id, int sourceLine, String title, List<Scene> scenes) {
    public Chapter {
        scenes = List.copyOf(scenes);
    }
}
