package studio.longplay.app.preview;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/// Puts painted pictures on the screen: one copy a picture, no memory made while the size stays.
final class PictureImage implements Screen {
    private final ImageView view = new ImageView();
    private @Nullable PixelBuffer<ByteBuffer> shown;
    private @Nullable MemorySegment memory;

    PictureImage() {
        view.setSmooth(true);
    }

    ImageView view() {
        return view;
    }

    boolean isEmpty() {
        return shown == null;
    }

    /// Shows a picture; it may be written over when this returns.
    @Override
    public void show(Pixels pixels) {
        PixelBuffer<ByteBuffer> buffer = shown;
        MemorySegment into = memory;
        boolean fits =
                buffer != null
                        && into != null
                        && buffer.getWidth() == pixels.width()
                        && buffer.getHeight() == pixels.height();
        if (!fits) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(pixels.width() * pixels.height() * 4);
            buffer =
                    new PixelBuffer<>(
                            pixels.width(),
                            pixels.height(),
                            bytes,
                            PixelFormat.getByteBgraPreInstance());
            into = MemorySegment.ofBuffer(bytes);
            shown = buffer;
            memory = into;
        }
        copy(pixels, into);
        if (fits) {
            buffer.updateBuffer(PictureImage::all);
        } else {
            view.setImage(new WritableImage(buffer));
        }
    }

    private static @Nullable Rectangle2D all(PixelBuffer<ByteBuffer> buffer) {
        return null;
    }

    private static void copy(Pixels from, MemorySegment into) {
        long row = from.width() * 4L;
        if (from.rowBytes() == row) {
            MemorySegment.copy(from.bgra(), 0, into, 0, row * from.height());
            return;
        }
        for (int y = 0; y < from.height(); y++) {
            MemorySegment.copy(from.bgra(), (long) y * from.rowBytes(), into, y * row, row);
        }
    }
}
