package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// When certain frames are shown, picked up while all frames go by.
final class BoundaryTimes {
    private final long[] frames;
    private final MediaTime[] times;
    private int found;

    /// @param frames ascending
    BoundaryTimes(List<Long> frames) {
        this.frames = frames.stream().mapToLong(Long::longValue).toArray();
        times = new MediaTime[this.frames.length];
    }

    void frame(long number, MediaTime time) {
        while (found < frames.length && frames[found] <= number) {
            times[found] = time;
            found++;
        }
    }

    int count() {
        return frames.length;
    }

    boolean isFound(int index) {
        return index < found;
    }

    long frame(int index) {
        return frames[index];
    }

    MediaTime time(int index) {
        return times[index];
    }
}
