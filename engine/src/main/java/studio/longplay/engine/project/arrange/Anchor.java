package studio.longplay.engine.project.arrange;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

/// Where something of the user's stands: so long after the start of an element of the script, and
/// where that element is gone, so long after the start of its scene.
///
/// @param element whose start counts; empty for the programme's start
/// @param offset may be negative
/// @param scene the element's scene; empty for the programme's start
public record Anchor(ElementId element, MediaTime offset, ElementId scene, MediaTime sceneOffset) {
    private static final ElementId NOTHING = new ElementId("");

    /// So long after the programme's start.
    public static Anchor ofProgramme(MediaTime offset) {
        return new Anchor(NOTHING, offset, NOTHING, offset);
    }

    public boolean isOfProgramme() {
        return element.value().isEmpty();
    }

    public Anchor plus(MediaTime by) {
        return new Anchor(element, offset.plus(by), scene, sceneOffset.plus(by));
    }
}
