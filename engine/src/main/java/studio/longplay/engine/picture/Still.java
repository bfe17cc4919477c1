package studio.longplay.engine.picture;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;

import studio.longplay.engine.picture.easel.Easel;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/// A decoded picture, upright and in sRGB, that can be handed from one process to another: its
/// pixels are rows of 4 bytes each from the top, without gaps.
public final class Still implements AutoCloseable {
    private static final long PIXEL_BYTES = 4;

    private final Image image;

    Still(Image image) {
        this.image = image;
    }

    /// A copy of pixels that another process decoded.
    ///
    /// @param pixels at least `4 * width * height` bytes, as [#writeTo] writes them
    public static Still of(MemorySegment pixels, int width, int height, boolean opaque) {
        ImageInfo info = opaque ? Easel.opaque(width, height) : Easel.translucent(width, height);
        long bytes = width * PIXEL_BYTES * height;
        try (Bitmap bitmap = new Bitmap()) {
            bitmap.allocPixels(info, width * PIXEL_BYTES);
            try (Pixmap map = Objects.requireNonNull(bitmap.peekPixels())) {
                MemorySegment own = MemorySegment.ofAddress(map.getAddr()).reinterpret(bytes);
                own.copyFrom(pixels.asSlice(0, bytes));
            }
            bitmap.setImmutable();
            return new Still(Image.makeRasterFromBitmap(bitmap));
        }
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    public boolean isOpaque() {
        return image.getImageInfo().getColorAlphaType() == ColorAlphaType.OPAQUE;
    }

    /// For painting; closed with this.
    Image image() {
        return image;
    }

    /// Writes its pixels.
    public void writeTo(WritableByteChannel channel) throws IOException {
        try (Pixmap map = new Pixmap()) {
            if (!image.peekPixels(map)) {
                throw new IOException("a picture that is not in memory");
            }
            long rowBytes = map.getRowBytes();
            MemorySegment pixels =
                    MemorySegment.ofAddress(map.getAddr()).reinterpret(rowBytes * height());
            for (int row = 0; row < height(); row++) {
                var line = pixels.asSlice(row * rowBytes, width() * PIXEL_BYTES).asByteBuffer();
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            }
        }
    }

    @Override
    public void close() {
        image.close();
    }
}
