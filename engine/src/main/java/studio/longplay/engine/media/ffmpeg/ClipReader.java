package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarReader;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.nio.file.Path;

/// Reads a clip's pictures; see `media.VideoReader`.
public final class ClipReader implements VideoReader, PlanarReader {
    private final PacketDecoder decoder;
    private final ClipWalk walk;
    private final int width;
    private final int height;
    private final FrameScaler scaler;
    private final PlanarScaler planarScaler = new PlanarScaler();
    private final Arena arena = Arena.ofConfined();
    private @Nullable Pixels stored;
    private @Nullable HeldPicture goneTo;

    private ClipReader(PacketDecoder decoder, int width, int height, boolean keysOnly) {
        this.decoder = decoder;
        this.width = width;
        this.height = height;
        walk = new ClipWalk(decoder, keysOnly);
        scaler = new FrameScaler(decoder.input().file());
    }

    public static void load() throws StudioFault {
        Ffmpeg.load();
    }

    public static ClipReader open(Path file, int width, int height) throws StudioFault {
        return open(file, width, height, false, false);
    }

    /// As [#open], but decoding on the calling thread alone.
    public static ClipReader openAlone(Path file, int width, int height) throws StudioFault {
        return open(file, width, height, false, true);
    }

    /// As [#open], but only pictures that stand alone are decoded, and the last one stays.
    public static ClipReader openKeys(Path file, int width, int height) throws StudioFault {
        return open(file, width, height, true, false);
    }

    private static ClipReader open(
            Path file, int width, int height, boolean keysOnly, boolean alone) throws StudioFault {
        MediaInput input = MediaInput.open(file);
        boolean opened = false;
        try {
            int index = input.best(AVMEDIA_TYPE_VIDEO);
            if (index < 0) {
                throw MediaInput.unreadable(file, "it has no pictures");
            }
            input.only(index);
            PacketDecoder decoder =
                    alone
                            ? PacketDecoder.openOnThisThread(input, index, MediaInput.MOST_PIXELS)
                            : PacketDecoder.open(input, index, MediaInput.MOST_PIXELS);
            ClipReader reader = new ClipReader(decoder, width, height, keysOnly);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    @Override
    public void keepPassed(long bytes) {
        walk.keepPassed(bytes);
    }

    @Override
    public boolean runUp(long frame, FrameRate outRate, long budgetNanos) throws StudioFault {
        return walk.to(MediaTime.ofFrames(frame, outRate), budgetNanos);
    }

    @Override
    public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        MediaTime wanted = MediaTime.ofFrames(frame, outRate);
        boolean _ = walk.to(wanted, Long.MAX_VALUE);
        return draw(walk.at(wanted), into);
    }

    @Override
    public boolean rewind() {
        goneTo = null;
        walk.rewind();
        return true;
    }

    @Override
    public PlanarReader planar() {
        return this;
    }

    @Override
    public boolean goTo(long frame, FrameRate outRate) throws StudioFault {
        MediaTime wanted = MediaTime.ofFrames(frame, outRate);
        boolean _ = walk.to(wanted, Long.MAX_VALUE);
        goneTo = walk.at(wanted);
        return goneTo != null;
    }

    private HeldPicture goneTo() {
        HeldPicture picture = goneTo;
        if (picture == null) {
            throw new IllegalStateException("no picture was gone to");
        }
        return picture;
    }

    @Override
    public boolean isPlain() {
        HeldPicture picture = goneTo();
        boolean upright = picture.cut(decoder, width, height).equals(Orientation.UPRIGHT);
        return upright && PlanarScaler.isPlain(picture.frame());
    }

    @Override
    public void draw(Pixels into) throws StudioFault {
        boolean _ = draw(goneTo(), into);
    }

    @Override
    public void print(PlanarFrame into) {
        if (into.width() != width || into.height() != height) {
            throw new IllegalArgumentException("memory of another size than the clip's");
        }
        planarScaler.print(goneTo().frame(), into);
    }

    @Override
    public boolean nearestTo(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        MediaTime wanted = MediaTime.ofFrames(frame, outRate);
        boolean _ = walk.to(wanted, 0);
        return draw(walk.nearest(wanted), into);
    }

    private boolean draw(@Nullable HeldPicture picture, Pixels into) throws StudioFault {
        if (picture == null) {
            return false;
        }
        if (into.width() != width || into.height() != height) {
            throw new IllegalArgumentException("memory of another size than the clip's");
        }
        Orientation orientation = picture.cut(decoder, width, height);
        if (orientation.equals(Orientation.UPRIGHT)) {
            scaler.scale(picture.frame(), into);
            return true;
        }
        boolean swaps = orientation.swapsSides();
        Pixels turned = stored;
        if (turned == null) {
            turned = Pixels.allocate(arena, swaps ? height : width, swaps ? width : height);
            stored = turned;
        }
        scaler.scale(picture.frame(), turned);
        orientation.turn(turned, into);
        return true;
    }

    @Override
    public void close() {
        walk.close();
        scaler.close();
        planarScaler.close();
        decoder.close();
        decoder.input().close();
        arena.close();
    }
}
