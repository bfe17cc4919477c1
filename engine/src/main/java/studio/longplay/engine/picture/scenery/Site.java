package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.picture.easel.Easel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The ground of a place while it is painted: its size, its colours, its chance, and its movers.
///
/// Places measure in heights of the frame: `y` 0 is the top and 1 the bottom, `x` runs from 0 to
/// [#aspect].
final class Site implements AutoCloseable {
    /// Of the textures that air and water are made of, in a height of the frame.
    static final int TEXELS = 360;

    final int width;
    final int height;
    final Palette palette;

    /// The same seed always gives the same place; `java.util.Random` is specified to the bit.
    final Random random;

    final Noise noise;
    final Canvas canvas;
    private final Surface surface;
    private final List<Mover> movers = new ArrayList<>();

    Site(int width, int height, Palette palette, long seed) {
        this.width = width;
        this.height = height;
        this.palette = palette;
        random = new Random(seed);
        noise = new Noise(seed * 0x9E3779B97F4A7C15L + 1);
        surface = Easel.surface(width, height, true);
        canvas = surface.getCanvas();
    }

    /// The frame's width in heights.
    float aspect() {
        return width / (float) height;
    }

    /// Heights to pixels.
    float px(double heights) {
        return (float) (heights * height);
    }

    /// A box in heights, as whole pixels that cover it.
    IRect box(double left, double top, double right, double bottom) {
        return IRect.makeLTRB(
                (int) Math.floor(left * height),
                (int) Math.floor(top * height),
                (int) Math.ceil(right * height),
                (int) Math.ceil(bottom * height));
    }

    IRect all() {
        return IRect.makeWH(width, height);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    void add(Mover mover) {
        movers.add(mover);
    }

    Scenery finish() {
        return new Scenery(surface.makeImageSnapshot(), movers);
    }

    @Override
    public void close() {
        surface.close();
    }
}
