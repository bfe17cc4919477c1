package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.TrackRef;

import java.util.List;
import java.util.Optional;

/// A row of clips in the order of their starts.
public final class Track {
    private final Head head;
    private final List<Clip> clips;
    private final long[] ends;

    /// What is known of a track beside its clips.
    ///
    /// @param ref how edits name it; empty for captions, and where several tracks are shown as one
    /// @param name as the project has it, or empty for the kind's own
    /// @param tag its short name: `V2`
    /// @param off whether nothing of it is seen or heard
    public record Head(
            TrackId id,
            Optional<TrackRef> ref,
            String name,
            String tag,
            boolean locked,
            boolean off) {
        public TrackKind kind() {
            return id.kind();
        }
    }

    /// @param clips in any order; those that overlap are given lanes
    Track(Head head, List<Clip> clips) {
        this.head = head;
        this.clips = List.copyOf(Lanes.assign(clips));
        ends = new long[this.clips.size()];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < ends.length; i++) {
            latest = Math.max(latest, this.clips.get(i).end());
            ends[i] = latest;
        }
    }

    public Head head() {
        return head;
    }

    public TrackId id() {
        return head.id();
    }

    public TrackKind kind() {
        return head.kind();
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

    /// Where the clip stands among them; -1 if it is not there.
    int indexOf(Clip clip) {
        int at = firstPast(clip.start());
        while (at < clips.size() && clips.get(at).start() <= clip.start()) {
            if (clips.get(at).id().equals(clip.id())) {
                return at;
            }
            at++;
        }
        return -1;
    }
}
