package studio.longplay.engine.picture.stage;

import io.github.humbleui.types.IRect;
import io.github.humbleui.types.Rect;

/// A frame's size and the measures that typography takes from it.
///
/// @param width pixels
/// @param height pixels
public record FrameSize(int width, int height) {
    private static final float SAFE = 0.05f;

    /// Type is sized from the shorter side, so that it reads alike in wide and in tall frames.
    float unit() {
        return Math.min(width, height);
    }

    float safeX() {
        return width * SAFE;
    }

    float safeY() {
        return height * SAFE;
    }

    float safeWidth() {
        return width - 2 * safeX();
    }

    public IRect all() {
        return IRect.makeWH(width, height);
    }

    public Rect allAsFloats() {
        return Rect.makeWH(width, height);
    }
}
