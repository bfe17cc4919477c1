package studio.longplay.engine.picture.easel;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.skija.impl.Library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

/// Opens the 2D painter (Skija's raster back end); nothing else loads its native library.
public final class Easel {
    private Easel() {}

    /// Loads the painter's native library, once in a process.
    ///
    /// @throws StudioFault.Resource if this machine cannot run it
    public static void load() throws StudioFault {
        try {
            Library.staticLoad();
        } catch (LinkageError | RuntimeException e) {
            // Skija wraps whatever goes wrong while it unpacks and links into these two.
            throw new StudioFault.Resource(
                    "picture.painter-missing",
                    "The picture painter's native library cannot be loaded: " + e.getMessage(),
                    "Install the graphics libraries that the guide lists for this system"
                            + " (libGL, libEGL, libfontconfig), and leave room in the temporary"
                            + " folder.",
                    e);
        }
    }

    /// A surface that draws straight into `pixels`, without a copy; close it before their arena.
    public static Surface over(Pixels pixels) {
        ImageInfo info = opaque(pixels.width(), pixels.height());
        return Surface.wrapPixels(info, pixels.bgra().address(), pixels.rowBytes());
    }

    /// The same, on which nothing is seen before it is drawn.
    public static Surface translucentOver(Pixels pixels) {
        ImageInfo info = translucent(pixels.width(), pixels.height());
        return Surface.wrapPixels(info, pixels.bgra().address(), pixels.rowBytes());
    }

    /// A transparent or opaque surface of its own.
    public static Surface surface(int width, int height, boolean opaque) {
        return Surface.makeRaster(opaque ? opaque(width, height) : translucent(width, height));
    }

    /// Premultiplied BGRA in sRGB with transparency.
    public static ImageInfo translucent(int width, int height) {
        return new ImageInfo(
                width, height, ColorType.BGRA_8888, ColorAlphaType.PREMUL, ColorSpace.getSRGB());
    }

    /// BGRA in sRGB without transparency.
    public static ImageInfo opaque(int width, int height) {
        return new ImageInfo(
                width, height, ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB());
    }
}
