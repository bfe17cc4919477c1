package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_index_search_timestamp;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// Where a reader stands in a clip: at the picture that shows, with the one after it, whose time
/// ends the first, and perhaps some that were passed.
///
/// A walk to a picture may stop on the way and go on later, to that picture or another.
final class ClipWalk implements AutoCloseable {
    /// Further ahead than this, a seek is quicker than decoding all that lies between, if there is
    /// a key frame to seek to.
    private static final MediaTime WORTH_A_SEEK = MediaTime.ofSeconds(2);

    private static final List<MediaTime> FARTHER_BACK =
            List.of(
                    MediaTime.ZERO,
                    MediaTime.ofSeconds(2),
                    MediaTime.ofSeconds(12),
                    MediaTime.ofSeconds(60));

    private static final MediaTime NO_END = new MediaTime(1L << 60);

    private final PacketDecoder decoder;
    private final MediaInput input;
    private final AVStream stream;
    private final AVRational clock;
    private final MediaTime frameDuration;
    private final FrameGrid grid;
    private final boolean keysOnly;
    private final Thinning thinning;
    private final PassedPictures passed = new PassedPictures();
    private HeldPicture shown = new HeldPicture();
    private HeldPicture next = new HeldPicture();
    private boolean inputEnded;
    private boolean rewound;
    private @Nullable MediaTime landed;
    private MediaTime soughtFor = MediaTime.ZERO;

    /// @param decoder closed by whoever opened it
    /// @param keysOnly whether only pictures that stand alone are decoded
    ClipWalk(PacketDecoder decoder, boolean keysOnly) {
        this.decoder = decoder;
        this.keysOnly = keysOnly;
        input = decoder.input();
        stream = decoder.stream();
        clock = stream.time_base();
        frameDuration = frameDuration(stream.avg_frame_rate());
        grid = FrameGrid.of(stream);
        thinning = new Thinning(decoder);
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

    /// Keeps pictures that were passed.
    ///
    /// @param bytes of memory for them
    void keepPassed(long bytes) {
        passed.keep(bytes);
    }

    /// Goes to the picture that shows at a time.
    ///
    /// @param budgetNanos how long at most; one picture is decoded in any case
    /// @return whether it is there, or known that there is none
    boolean to(MediaTime wanted, long budgetNanos) throws StudioFault {
        long begin = System.nanoTime();
        if (rewound && !goesOn(wanted)) {
            forget(false);
            inputEnded = true;
        }
        rewound = false;
        if (passed(wanted) != null) {
            return true;
        }
        aim(wanted);
        if (mustSeek(wanted)) {
            seek(wanted, false);
        }
        if (!next.isThere() && !inputEnded) {
            decodeNext();
        }
        boolean there = walk(wanted, begin, budgetNanos);
        if (there && thinning.mayLackAfter(shown.start())) {
            seek(wanted, true);
            there = walk(wanted, begin, budgetNanos);
        }
        return there;
    }

    private boolean walk(MediaTime wanted, long beginNanos, long budgetNanos) throws StudioFault {
        boolean went = false;
        while (isAhead(wanted)) {
            if (went && System.nanoTime() - beginNanos >= budgetNanos) {
                return false;
            }
            advance();
            went = true;
        }
        return true;
    }

    private boolean isAhead(MediaTime wanted) {
        return next.isThere() && (!shown.isThere() || !next.start().isAfter(wanted));
    }

    private void aim(MediaTime wanted) {
        long duration = stream.duration();
        thinning.aim(wanted, duration > 0 ? StreamClock.time(duration, clock) : NO_END);
    }

    /// The picture that shows at a time gone to; null if the clip has none or is over by then.
    @Nullable HeldPicture at(MediaTime wanted) {
        HeldPicture before = passed(wanted);
        if (before != null) {
            return before;
        }
        boolean over = !next.isThere() && !wanted.isBefore(shown.start().plus(frameDuration));
        return shown.isThere() && (!over || keysOnly) ? shown : null;
    }

    /// The one of the pictures at hand that is nearest to a time; null if there are none.
    @Nullable HeldPicture nearest(MediaTime wanted) {
        HeldPicture right = passed(wanted);
        if (right != null) {
            return right;
        }
        HeldPicture first = passed.first();
        HeldPicture nearest = first == null ? shown : first;
        for (HeldPicture each : new HeldPicture[] {shown, next}) {
            boolean nearer = distance(each, wanted) < distance(nearest, wanted);
            nearest = nearer ? each : nearest;
        }
        return nearest.isThere() ? nearest : null;
    }

    private static long distance(HeldPicture picture, MediaTime wanted) {
        return picture.isThere() ? Math.abs(picture.start().minus(wanted).ticks()) : Long.MAX_VALUE;
    }

    private @Nullable HeldPicture passed(MediaTime wanted) {
        boolean back = shown.isThere() && wanted.isBefore(shown.start());
        return back ? passed.showing(wanted) : null;
    }

    private boolean mustSeek(MediaTime wanted) {
        if (!shown.isThere() && !next.isThere()) {
            return inputEnded || wanted.isAfter(WORTH_A_SEEK);
        }
        boolean back = shown.isThere() && wanted.isBefore(shown.start());
        return back || (next.isThere() && isWorthASeek(wanted));
    }

    /// Within what the last seek was for there is no key frame to go to.
    private boolean isWorthASeek(MediaTime wanted) {
        if (!wanted.isAfter(next.start().plus(WORTH_A_SEEK))) {
            return false;
        }
        MediaTime from = landed;
        boolean sought =
                from != null
                        && !wanted.isBefore(from)
                        && !wanted.isAfter(soughtFor.plus(WORTH_A_SEEK));
        return !sought && isKeyFrameBetween(next.start(), wanted);
    }

    /// As the file's index says; a file without one may have a key frame anywhere.
    private boolean isKeyFrameBetween(MediaTime from, MediaTime to) {
        int entry = av_index_search_timestamp(stream, streamTicks(to), AVSEEK_FLAG_BACKWARD);
        return entry < 0 || avformat_index_get_entry(stream, entry).timestamp() > streamTicks(from);
    }

    private long streamTicks(MediaTime time) {
        return StreamClock.ticks(time, clock) + startTicks();
    }

    private long startTicks() {
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    /// Where the file's index does not know key frames, a seek may land behind the last one: then
    /// it is tried from farther and farther back, in the end from the start.
    ///
    /// @param all whether all pictures from there on are to be decoded
    private void seek(MediaTime wanted, boolean all) throws StudioFault {
        for (int tried = 0; tried <= FARTHER_BACK.size(); tried++) {
            boolean last = tried == FARTHER_BACK.size();
            MediaTime from = last ? MediaTime.ZERO : wanted.minus(FARTHER_BACK.get(tried));
            if (last || from.isAfter(MediaTime.ZERO) || tried == 0) {
                input.seek(decoder.streamIndex(), streamTicks(from.max(MediaTime.ZERO)));
                if (last) {
                    input.rewind();
                }
                restart(all);
                if (next.isThere() && !next.start().isAfter(wanted)) {
                    break;
                }
            }
        }
        soughtFor = wanted;
        landed = next.isThere() ? next.start() : null;
    }

    private void restart(boolean all) throws StudioFault {
        forget(all);
        decodeNext();
    }

    private void forget(boolean all) {
        decoder.reset();
        thinning.restart(all);
        inputEnded = false;
        passed.forget();
        shown.forget();
        next.forget();
    }

    /// Stands nowhere any more: the next picture is sought, whichever it is. Only if it is the one
    /// that shows here or follows, it need not be.
    void rewind() {
        passed.forget();
        rewound = true;
    }

    private boolean goesOn(MediaTime wanted) {
        return shown.isThere()
                && next.isThere()
                && !thinning.mayLackAfter(shown.start())
                && !wanted.isBefore(shown.start())
                && !wanted.isAfter(next.start());
    }

    private void advance() throws StudioFault {
        HeldPicture free;
        if (shown.isThere() && !thinning.mayLackAfter(shown.start())) {
            free = passed.add(shown);
        } else {
            passed.forget();
            free = shown;
        }
        shown = next;
        next = free;
        decodeNext();
    }

    private void decodeNext() throws StudioFault {
        next.forget();
        AVFrame frame = decoder.receive();
        while (frame == null && !inputEnded) {
            AVPacket packet = input.next();
            if (packet == null) {
                inputEnded = true;
                decoder.send(null);
            } else if (packet.stream_index() == decoder.streamIndex()) {
                send(packet);
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
        next.take(frame, ticks == AV_NOPTS_VALUE ? shown.start().plus(frameDuration) : time(ticks));
    }

    private void send(AVPacket packet) throws StudioFault {
        if (keysOnly) {
            decoder.codec().skip_frame(AVDISCARD_NONKEY);
        } else {
            long ticks = packet.pts();
            thinning.next(ticks == AV_NOPTS_VALUE ? null : time(ticks));
        }
        decoder.send(packet);
    }

    private MediaTime time(long ticks) {
        return grid.time(ticks - startTicks());
    }

    /// The clip ends here; its index must agree.
    private void requireWhole() throws StudioFault {
        long expected = stream.nb_frames();
        long duration = stream.duration();
        if (expected <= 0 || duration <= 0 || !shown.isThere()) {
            return;
        }
        MediaTime end = StreamClock.time(duration, clock);
        if (shown.start().plus(frameDuration).plus(frameDuration).isBefore(end)) {
            long found = shown.start().ticks() / frameDuration.ticks() + 1;
            throw MediaInput.truncated(input.file(), expected, found);
        }
    }

    @Override
    public void close() {
        shown.close();
        next.close();
        passed.close();
    }
}
