package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.time.MediaTime;

import java.util.Arrays;

/// Notes time, size and kind of every picture's packet; 13 bytes for each.
final class PicturePackets {
    private static final int FIRST_ROOM = 1 << 12;

    private final AVRational clock;
    private long[] times = new long[FIRST_ROOM];
    private int[] bytes = new int[FIRST_ROOM];
    private boolean[] keys = new boolean[FIRST_ROOM];
    private int count;
    private long lastStart = Long.MIN_VALUE;
    private long lastLength;

    PicturePackets(AVRational clock) {
        this.clock = clock;
    }

    static boolean isKey(AVPacket packet) {
        return (packet.flags() & AV_PKT_FLAG_KEY) != 0;
    }

    /// When a packet is shown; the packet after the one before, if it does not say.
    private long start(AVPacket packet) {
        long start = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        return start == AV_NOPTS_VALUE
                ? (count == 0 ? 0 : lastStart + Math.max(1, lastLength))
                : start;
    }

    void add(AVPacket packet) {
        if ((packet.flags() & AV_PKT_FLAG_DISCARD) != 0) {
            return;
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            bytes = Arrays.copyOf(bytes, count * 2);
            keys = Arrays.copyOf(keys, count * 2);
        }
        long start = start(packet);
        times[count] = start;
        bytes[count] = packet.size();
        keys[count++] = isKey(packet);
        if (start >= lastStart) {
            lastStart = start;
            lastLength = packet.duration();
        }
    }

    int count() {
        return count;
    }

    /// In the order in which they are shown.
    FilmPackets.Pictures sorted() {
        long[] ticks = new long[count];
        int[] sizes = new int[count];
        boolean[] alone = new boolean[count];
        long[] order = order();
        for (int i = 0; i < count; i++) {
            int at = (int) order[i];
            ticks[i] = StreamClock.time(times[at], clock).ticks();
            sizes[i] = bytes[at];
            alone[i] = keys[at];
        }
        return new FilmPackets.Pictures(
                ticks,
                sizes,
                alone,
                count == 0 ? MediaTime.ZERO : StreamClock.time(lastLength, clock),
                StreamClock.time(1, clock));
    }

    private long[] order() {
        return java.util.stream.IntStream.range(0, count)
                .boxed()
                .sorted(java.util.Comparator.comparingLong(i -> times[i]))
                .mapToLong(Integer::longValue)
                .toArray();
    }
}
