package studio.longplay.app.inspector;

import java.util.Locale;

/// What the inspector looks at.
public enum InspectorTab {
    LINE,
    TAKES,
    CUE,
    SCENE,
    CLIP;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
