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
    private @Nullable Sheet sheet;

    /// What the window shows, as the window and as we see it.
    private record Sheet(PixelBuffer<ByteBuffer> buffer, MemorySegment memory) {
        static Sheet like(Pixels pixels) {
            int bytes = Math.multiplyExact(4, pixels.width() * pixels.height());
            ByteBuffer memory = ByteBuffer.allocateDirect(bytes);
            return new Sheet(
                    new PixelBuffer<>(
                            pixels.width(),
                            pixels.height(),
                            memory,
                            PixelFormat.getByteBgraPreInstance()),
                    MemorySegment.ofBuffer(memory));
        }
    }

    PictureImage() {
        view.setSmooth(true);
    }

    ImageView view() {
        return view;
    }

    /// Shows a picture; it may be written over when this returns.
    @Override
    public void show(Pixels pixels) {
        Sheet had = sheet;
        if (had != null
                && had.buffer().getWidth() == pixels.width()
                && had.buffer().getHeight() == pixels.height()) {
            copy(pixels, had.memory());
            had.buffer().updateBuffer(PictureImage::all);
            return;
        }
        Sheet made = Sheet.like(pixels);
        sheet = made;
        copy(pixels, made.memory());
        view.setImage(new WritableImage(made.buffer()));
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
