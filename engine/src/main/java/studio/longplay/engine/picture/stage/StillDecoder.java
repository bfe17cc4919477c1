package studio.longplay.engine.picture.stage;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodedImageFormat;
import io.github.humbleui.skija.EncodedOrigin;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ExifOrientation;
import studio.longplay.engine.media.PictureReader;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a picture file upright and in sRGB: its EXIF orientation and its colour profile are
/// honoured.
public final class StillDecoder {
    /// Larger pictures are refused: 100 megapixels are 400 MB in memory.
    public static final int MOST_PIXELS = 100_000_000;

    private static final long MOST_BYTES = 512L << 20;

    private StillDecoder() {}

    /// Reads a picture.
    ///
    /// @throws StudioFault.Input if the file is missing, too large or of a kind we refuse
    /// @throws StudioFault.Media if it cannot be decoded
    public static Image read(Path file) throws StudioFault {
        byte[] bytes = bytes(file);
        if (isJpegXl(bytes)) {
            throw new StudioFault.Media(
                    "picture.jpeg-xl",
                    "The picture " + file.getFileName() + " is JPEG XL, which we cannot read.",
                    "Save it as PNG, JPEG or WebP.");
        }
        try (Data data = Data.makeFromBytes(bytes);
                Codec codec = codec(data)) {
            if (codec == null) {
                return foreign(file);
            }
            checkSize(file, codec.getImageInfo());
            return upright(decoded(codec), origin(codec, bytes));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw unreadable(file, e);
        }
    }

    /// Pictures that the painter itself cannot read, for example AVIF and TIFF.
    private static Image foreign(Path file) throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = new PictureReader().read(file, arena, MOST_PIXELS);
            try (Surface surface = Easel.over(pixels)) {
                return surface.makeImageSnapshot();
            }
        }
    }

    private static byte[] bytes(Path file) throws StudioFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "picture.file-unreadable",
                    "The picture " + file + " cannot be read.",
                    "Put the file back, or choose another picture.",
                    e);
        }
    }

    /// Null if the bytes begin no picture that the painter knows.
    private static @Nullable Codec codec(Data data) {
        try {
            return Codec.makeFromData(data);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static Image decoded(Codec codec) {
        ImageInfo info =
                Easel.translucent(
                        codec.getImageInfo().getWidth(), codec.getImageInfo().getHeight());
        try (Bitmap bitmap = new Bitmap()) {
            bitmap.allocPixels(info);
            codec.readPixels(bitmap);
            bitmap.setImmutable();
            return Image.makeRasterFromBitmap(bitmap);
        }
    }

    /// The painter's library does not look into a PNG's EXIF data.
    private static EncodedOrigin origin(Codec codec, byte[] bytes) {
        if (codec.getEncodedImageFormat() != EncodedImageFormat.PNG) {
            return codec.getEncodedOrigin();
        }
        return switch (ExifOrientation.of(ByteBuffer.wrap(bytes))) {
            case 2 -> EncodedOrigin.TOP_RIGHT;
            case 3 -> EncodedOrigin.BOTTOM_RIGHT;
            case 4 -> EncodedOrigin.BOTTOM_LEFT;
            case 5 -> EncodedOrigin.LEFT_TOP;
            case 6 -> EncodedOrigin.RIGHT_TOP;
            case 7 -> EncodedOrigin.RIGHT_BOTTOM;
            case 8 -> EncodedOrigin.LEFT_BOTTOM;
            default -> EncodedOrigin.TOP_LEFT;
        };
    }

    private static Image upright(Image image, EncodedOrigin origin) {
        if (origin == EncodedOrigin.TOP_LEFT) {
            return image;
        }
        boolean turned = origin.swapsWidthHeight();
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        try (image;
                Surface surface = Easel.surface(width, height, false)) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.concat(origin.toMatrix(width, height));
            canvas.drawImage(image, 0, 0);
            return surface.makeImageSnapshot();
        }
    }

    private static void checkSize(Path file, ImageInfo info) throws StudioFault {
        if ((long) info.getWidth() * info.getHeight() > MOST_PIXELS) {
            throw tooLarge(file);
        }
    }

    private static StudioFault tooLarge(Path file) {
        return new StudioFault.Input(
                "picture.too-large",
                "The picture " + file.getFileName() + " has more than 100 megapixels.",
                "Save a smaller copy: a film frame needs no more than 16 megapixels.");
    }

    private static StudioFault unreadable(Path file, RuntimeException cause) {
        String sentence = "The picture " + file.getFileName() + " cannot be decoded.";
        String remedy = "Save it again as PNG, JPEG or WebP; the file may be damaged.";
        return new StudioFault.Media("picture.unreadable", sentence, remedy, cause);
    }

    private static boolean isJpegXl(byte[] bytes) {
        boolean codestream = bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0x0A;
        boolean container =
                bytes.length > 8
                        && bytes[3] == 12
                        && bytes[4] == 'J'
                        && bytes[5] == 'X'
                        && bytes[6] == 'L'
                        && bytes[7] == ' ';
        return codestream || container;
    }
}
