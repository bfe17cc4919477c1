package studio.longplay.engine.picture.scenery;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Small images computed pixel by pixel, which are drawn enlarged.
final class Texture {
    private Texture() {}

    /// What a texture is at a point.
    @FunctionalInterface
    interface Field {
        /// Alpha and colour there, `0xAARRGGBB`, not premultiplied.
        int argb(int x, int y);
    }

    /// How thick something is at a point.
    @FunctionalInterface
    interface Density {
        /// 0 is nothing, 1 hides all behind it.
        float at(int x, int y);
    }

    /// A field sampled into an image; premultiplied.
    static Image of(int width, int height, Field field) {
        byte[] bytes = new byte[width * height * 4];
        ByteBuffer pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.putInt(premultiplied(field.argb(x, y)));
            }
        }
        ImageInfo info =
                new ImageInfo(
                        width,
                        height,
                        ColorType.BGRA_8888,
                        ColorAlphaType.PREMUL,
                        ColorSpace.getSRGB());
        return Image.makeRasterFromBytes(info, bytes, 4L * width);
    }

    /// One colour as thick as `density` says, in 16-bit floats: enlarged and dithered it shows no
    /// bands. For what is baked into a ground; drawing it per frame would be slow.
    static Image fine(int width, int height, int rgb, Density density) {
        byte[] bytes = new byte[width * height * 8];
        ByteBuffer pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float red = (rgb >> 16 & 255) / 255f;
        float green = (rgb >> 8 & 255) / 255f;
        float blue = (rgb & 255) / 255f;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float alpha = Math.clamp(density.at(x, y), 0f, 1f);
                pixels.putShort(Float.floatToFloat16(red * alpha));
                pixels.putShort(Float.floatToFloat16(green * alpha));
                pixels.putShort(Float.floatToFloat16(blue * alpha));
                pixels.putShort(Float.floatToFloat16(alpha));
            }
        }
        ImageInfo info =
                new ImageInfo(
                        width,
                        height,
                        ColorType.RGBA_F16,
                        ColorAlphaType.PREMUL,
                        ColorSpace.getSRGB());
        return Image.makeRasterFromBytes(info, bytes, 8L * width);
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int red = ((argb >> 16 & 255) * alpha + 127) / 255;
        int green = ((argb >> 8 & 255) * alpha + 127) / 255;
        int blue = ((argb & 255) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
