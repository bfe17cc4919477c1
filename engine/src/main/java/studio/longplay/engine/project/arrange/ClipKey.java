package studio.longplay.engine.project.arrange;

import studio.longplay.engine.script.ElementId;

/// Names a clip that the script made, for as long as its element is in the script.
public record ClipKey(ElementId element, ClipRole role) {}
