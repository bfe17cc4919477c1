package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import java.util.Arrays;

/// When the packets of one stream start, in the stream's ticks.
final class PacketTimes {
    private static final int FIRST_ROOM = 1 << 10;

    private long[] starts = new long[FIRST_ROOM];
    private int count;
    private long keys;
    private long lastStart = Long.MIN_VALUE;
    private long lastLength;

    void add(AVPacket packet) {
        if ((packet.flags() & AV_PKT_FLAG_DISCARD) != 0) {
            return;
        }
        long start = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        if (start == AV_NOPTS_VALUE) {
            start = count == 0 ? 0 : lastStart + Math.max(1, lastLength);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
        keys += (packet.flags() & AV_PKT_FLAG_KEY) != 0 ? 1 : 0;
        if (start >= lastStart) {
            lastStart = start;
            lastLength = packet.duration();
        }
    }

    int count() {
        return count;
    }

    long keys() {
        return keys;
    }

    /// Rising, whatever order the packets are stored in.
    long[] rising() {
        long[] sorted = Arrays.copyOf(starts, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The length of the packet that starts last; 0 if the file does not say.
    long lastLength() {
        return lastLength;
    }
}
