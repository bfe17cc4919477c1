package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ExifOrientation;
import studio.longplay.engine.media.Pixels;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// Decodes one still; see `media.PictureReader`.
public final class StillReader {
    private StillReader() {}

    public static Pixels read(Path file, Arena arena, int maxPixels) throws StudioFault {
        Ffmpeg.load();
        StillKind kind = kind(file).orElseThrow(() -> unreadable(file, null));
        return LogLines.during(lines -> decode(file, kind, arena, maxPixels, lines));
    }

    static Optional<StillKind> kind(Path file) throws StudioFault {
        return StillKind.of(firstBytes(file));
    }

    private static byte[] firstBytes(Path file) throws StudioFault {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(StillKind.TELLING_BYTES);
        } catch (NoSuchFileException e) {
            throw new StudioFault.Input(
                    "media.missing",
                    "The picture " + file + " is missing.",
                    "Put it back or choose another, then start again.",
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Pixels decode(
            Path file, StillKind kind, Arena arena, int maxPixels, List<String> lines)
            throws StudioFault {
        try (MediaInput input = MediaInput.open(file, kind.format())) {
            Optional<Mosaic> mosaic = Mosaic.of(input);
            if (mosaic.isPresent()) {
                return pixels(file, mosaic.get(), maxPixels, arena);
            }
            int index = input.best(AVMEDIA_TYPE_VIDEO);
            if (index < 0) {
                throw unreadable(file, null);
            }
            try (PacketDecoder decoder = PacketDecoder.openOnThisThread(input, index, maxPixels)) {
                return pixels(file, first(input, decoder), arena);
            }
        } catch (StudioFault.Media e) {
            if (lines.stream().anyMatch(line -> line.startsWith("Picture size"))) {
                throw tooLarge(file, maxPixels);
            }
            throw unreadable(file, e);
        }
    }

    private static AVFrame first(MediaInput input, PacketDecoder decoder) throws StudioFault {
        boolean more = true;
        while (more) {
            AVPacket packet = input.next();
            more = packet != null;
            if (packet == null || packet.stream_index() == decoder.streamIndex()) {
                decoder.send(packet);
                AVFrame frame = decoder.receive();
                if (frame != null) {
                    return frame;
                }
            }
        }
        throw unreadable(input.file(), null);
    }

    private static Pixels pixels(Path file, Mosaic mosaic, int maxPixels, Arena arena)
            throws StudioFault {
        if (mosaic.pixels() > maxPixels) {
            throw tooLarge(file, maxPixels);
        }
        try (Arena own = Arena.ofConfined()) {
            return upright(mosaic.draw(own), mosaic.orientation(), arena);
        }
    }

    private static Pixels pixels(Path file, AVFrame frame, Arena arena) throws StudioFault {
        try (FrameScaler scaler = new FrameScaler(file);
                Arena own = Arena.ofConfined()) {
            Orientation orientation = orientation(file, frame);
            boolean turned = !orientation.equals(Orientation.UPRIGHT);
            Pixels stored = Pixels.allocate(turned ? own : arena, frame.width(), frame.height());
            scaler.scale(frame, stored);
            Pixels upright = turned ? upright(stored, orientation, arena) : stored;
            premultiply(upright);
            return upright;
        }
    }

    private static Pixels upright(Pixels stored, Orientation orientation, Arena arena) {
        boolean swaps = orientation.swapsSides();
        Pixels upright =
                Pixels.allocate(
                        arena,
                        swaps ? stored.height() : stored.width(),
                        swaps ? stored.width() : stored.height());
        orientation.turn(stored, upright);
        return upright;
    }

    /// FFmpeg passes on what JPEG, WebP, AVIF and HEIF say, and drops what TIFF and PNG do.
    private static Orientation orientation(Path file, AVFrame frame) throws StudioFault {
        Orientation told = Orientation.of(frame);
        if (!told.equals(Orientation.UPRIGHT)) {
            return told;
        }
        return switch (kind(file).orElse(StillKind.JPEG)) {
            case PNG, TIFF_LITTLE, TIFF_BIG -> Orientation.ofExif(exif(file));
            case JPEG, GIF, BMP, WEBP, AVIF, HEIF, HEIC -> told;
        };
    }

    private static int exif(Path file) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = Math.min(channel.size(), Integer.MAX_VALUE);
            return ExifOrientation.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void premultiply(Pixels picture) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                long at = (long) y * picture.rowBytes() + 4L * x;
                int pixel = picture.bgra().get(ValueLayout.JAVA_INT_UNALIGNED, at);
                int alpha = pixel >>> 24;
                if (alpha != 255) {
                    int product =
                            alpha << 24
                                    | times(pixel >> 16 & 255, alpha) << 16
                                    | times(pixel >> 8 & 255, alpha) << 8
                                    | times(pixel & 255, alpha);
                    picture.bgra().set(ValueLayout.JAVA_INT_UNALIGNED, at, product);
                }
            }
        }
    }

    /// The product of two fractions of 255, rounded.
    private static int times(int value, int alpha) {
        return (value * alpha + 127) / 255;
    }

    private static StudioFault tooLarge(Path file, int maxPixels) {
        return new StudioFault.Input(
                "picture.too-large",
                "The picture %s has more than %d megapixels."
                        .formatted(file, maxPixels / 1_000_000),
                "Save a smaller copy: a film frame needs no more than 16 megapixels.");
    }

    private static StudioFault unreadable(Path file, @Nullable Throwable cause) {
        String sentence = "The picture " + file + " cannot be decoded.";
        String remedy = "Save it again as PNG, JPEG or WebP; the file may be damaged.";
        return cause == null
                ? new StudioFault.Media("picture.unreadable", sentence, remedy)
                : new StudioFault.Media("picture.unreadable", sentence, remedy, cause);
    }
}
