package studio.longplay.app.timeline;

import java.util.List;

/// Clips of one kind in the order of their starts.
public final class Track {
    private final TrackKind kind;
    private final List<Clip> clips;
    private final long[] ends;

    /// @param clips in any order; those that overlap are given lanes
    Track(TrackKind kind, List<Clip> clips) {
        this.kind = kind;
        this.clips = List.copyOf(Lanes.assign(clips));
        ends = new long[this.clips.size()];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < ends.length; i++) {
            latest = Math.max(latest, this.clips.get(i).end());
            ends[i] = latest;
        }
    }

    public TrackKind kind() {
        return kind;
    }

    public List<Clip> clips() {
        return clips;
    }

    /// The index of the first clip that could reach past a time; all before it end earlier.
    ///
    /// @param ticks of the programme
    public int firstPast(long ticks) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > ticks) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
