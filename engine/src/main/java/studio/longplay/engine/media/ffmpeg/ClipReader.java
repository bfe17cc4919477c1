package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.nio.file.Path;

/// Reads a clip's pictures; see `media.VideoReader`.
///
/// Two pictures are held: the one that shows, and the one after it, whose time ends the first.
public final class ClipReader implements VideoReader {
    /// Further ahead than this, a seek is quicker than decoding all that lies between.
    private static final MediaTime WORTH_A_SEEK = MediaTime.ofSeconds(2);

    private final MediaInput input;
    private final PacketDecoder decoder;
    private final AVStream stream;
    private final AVRational clock;
    private final int width;
    private final int height;
    private final FrameScaler scaler;
    private final Arena arena = Arena.ofConfined();
    private AVFrame shown = av_frame_alloc();
    private AVFrame next = av_frame_alloc();
    private MediaTime shownTime = MediaTime.ZERO;
    private MediaTime nextTime = MediaTime.ZERO;
    private final MediaTime frameDuration;
    private final FrameGrid grid;
    private final boolean keysOnly;
    private boolean hasShown;
    private boolean hasNext;
    private boolean inputEnded;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable Pixels stored;

    private ClipReader(PacketDecoder decoder, int width, int height, boolean keysOnly) {
        this.input = decoder.input();
        this.decoder = decoder;
        this.width = width;
        this.height = height;
        scaler = new FrameScaler(input.file());
        stream = decoder.stream();
        clock = stream.time_base();
        frameDuration = frameDuration(stream.avg_frame_rate());
        grid = FrameGrid.of(stream);
        this.keysOnly = keysOnly;
        if (keysOnly) {
            decoder.codec().skip_frame(AVDISCARD_NONKEY);
        }
    }

    /// A file without a frame rate, or with a senseless one, is taken for one of 25 frames a
    /// second.
    private static MediaTime frameDuration(AVRational rate) {
        MediaTime duration =
                rate.num() > 0 && rate.den() > 0
                        ? StreamClock.time(1, new AVRational().num(rate.den()).den(rate.num()))
                        : MediaTime.ZERO;
        return duration.isAfter(MediaTime.ZERO) ? duration : MediaTime.ofMillis(40);
    }

    public static ClipReader open(Path file, int width, int height) throws StudioFault {
        return open(file, width, height, false);
    }

    /// As [#open], but only pictures that stand alone are decoded, and the last one stays.
    public static ClipReader openKeys(Path file, int width, int height) throws StudioFault {
        return open(file, width, height, true);
    }

    private static ClipReader open(Path file, int width, int height, boolean keysOnly)
            throws StudioFault {
        MediaInput input = MediaInput.open(file);
        boolean opened = false;
        try {
            int index = input.best(AVMEDIA_TYPE_VIDEO);
            if (index < 0) {
                throw MediaInput.unreadable(file, "it has no pictures");
            }
            input.only(index);
            ClipReader reader =
                    new ClipReader(
                            PacketDecoder.open(input, index, MediaInput.MOST_PIXELS),
                            width,
                            height,
                            keysOnly);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    @Override
    public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        MediaTime wanted = MediaTime.ofFrames(frame, outRate);
        boolean back = hasShown && wanted.isBefore(shownTime);
        boolean far = hasNext && wanted.isAfter(nextTime.plus(WORTH_A_SEEK));
        boolean unread = !hasShown && !hasNext && !inputEnded;
        if (back || far || (unread && wanted.isAfter(WORTH_A_SEEK))) {
            seek(wanted);
        }
        if (!hasNext && !inputEnded) {
            decodeNext();
        }
        while (hasNext && (!hasShown || !nextTime.isAfter(wanted))) {
            advance();
        }
        boolean over = !hasNext && !wanted.isBefore(shownTime.plus(frameDuration));
        if (!hasShown || (over && !keysOnly)) {
            return false;
        }
        draw(into);
        return true;
    }

    private void seek(MediaTime wanted) throws StudioFault {
        long ticks = StreamClock.ticks(wanted, clock) + startTicks();
        input.seek(decoder.streamIndex(), ticks);
        restart();
        if (hasNext && nextTime.isAfter(wanted)) {
            input.seek(decoder.streamIndex(), startTicks());
            restart();
        }
    }

    private void restart() throws StudioFault {
        decoder.reset();
        inputEnded = false;
        hasShown = false;
        hasNext = false;
        decodeNext();
    }

    private long startTicks() {
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    private void advance() throws StudioFault {
        av_frame_unref(shown);
        AVFrame free = shown;
        shown = next;
        next = free;
        shownTime = nextTime;
        hasShown = true;
        orientation = Orientation.of(shown);
        shown.sample_aspect_ratio(av_guess_sample_aspect_ratio(input.context(), stream, shown));
        boolean swaps = orientation.swapsSides();
        CoverFit.crop(shown, swaps ? height : width, swaps ? width : height);
        decodeNext();
    }

    private void decodeNext() throws StudioFault {
        hasNext = false;
        AVFrame frame = decoder.receive();
        while (frame == null && !inputEnded) {
            AVPacket packet = input.next();
            if (packet == null) {
                inputEnded = true;
                decoder.send(null);
            } else if (packet.stream_index() == decoder.streamIndex()) {
                decoder.send(packet);
            }
            frame = decoder.receive();
        }
        if (frame == null) {
            if (!keysOnly) {
                requireWhole();
            }
            return;
        }
        long ticks = frame.best_effort_timestamp();
        nextTime =
                ticks == AV_NOPTS_VALUE
                        ? shownTime.plus(frameDuration)
                        : grid.time(ticks - startTicks());
        av_frame_unref(next);
        av_frame_move_ref(next, frame);
        hasNext = true;
    }

    /// The clip ends here; its index must agree.
    private void requireWhole() throws StudioFault {
        long expected = stream.nb_frames();
        long duration = stream.duration();
        if (expected <= 0 || duration <= 0 || !hasShown) {
            return;
        }
        MediaTime end = StreamClock.time(duration, clock);
        if (shownTime.plus(frameDuration).plus(frameDuration).isBefore(end)) {
            long found = shownTime.ticks() / frameDuration.ticks() + 1;
            throw MediaInput.truncated(input.file(), expected, found);
        }
    }

    private void draw(Pixels into) throws StudioFault {
        if (into.width() != width || into.height() != height) {
            throw new IllegalArgumentException("memory of another size than the clip's");
        }
        if (orientation.equals(Orientation.UPRIGHT)) {
            scaler.scale(shown, into);
            return;
        }
        boolean swaps = orientation.swapsSides();
        Pixels turned = stored;
        if (turned == null) {
            turned = Pixels.allocate(arena, swaps ? height : width, swaps ? width : height);
            stored = turned;
        }
        scaler.scale(shown, turned);
        orientation.turn(turned, into);
    }

    @Override
    public void close() {
        av_frame_free(shown);
        av_frame_free(next);
        scaler.close();
        decoder.close();
        input.close();
        arena.close();
    }
}
