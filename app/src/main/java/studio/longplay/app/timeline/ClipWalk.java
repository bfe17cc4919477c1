package studio.longplay.app.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// Going from clip to clip by keys.
public final class ClipWalk {
    private ClipWalk() {}

    /// The clip a number of places along the track; the last one there is, if fewer remain.
    public static Optional<Clip> along(Tracks tracks, ClipId from, int places) {
        Track track = tracks.trackOf(from).orElse(null);
        Clip clip = tracks.clip(from).orElse(null);
        if (track == null || clip == null) {
            return Optional.empty();
        }
        int next = Math.clamp(track.indexOf(clip) + (long) places, 0, track.clips().size() - 1);
        return Optional.of(track.clips().get(next));
    }

    /// The clip of the next track with any (`down` 1) or the one before (-1) that is nearest in
    /// time.
    public static Optional<Clip> across(Tracks tracks, ClipId from, int down) {
        Track track = tracks.trackOf(from).orElse(null);
        Clip clip = tracks.clip(from).orElse(null);
        if (track == null || clip == null) {
            return Optional.empty();
        }
        List<Track> all = tracks.tracks();
        int next = all.indexOf(track) + down;
        while (next >= 0 && next < all.size() && all.get(next).clips().isEmpty()) {
            next += down;
        }
        return next < 0 || next >= all.size()
                ? Optional.empty()
                : nearest(all.get(next), clip.range().start());
    }

    /// The clip of a track that is at a time, or else begins nearest to it.
    public static Optional<Clip> nearest(Track track, MediaTime time) {
        List<Clip> clips = track.clips();
        int after = track.firstPast(time.ticks());
        if (after < clips.size() && clips.get(after).range().contains(time)) {
            return Optional.of(clips.get(after));
        }
        Optional<Clip> next =
                after < clips.size() ? Optional.of(clips.get(after)) : Optional.empty();
        Optional<Clip> before = after > 0 ? Optional.of(clips.get(after - 1)) : Optional.empty();
        if (next.isEmpty() || before.isEmpty()) {
            return next.or(() -> before);
        }
        long toNext = next.get().start() - time.ticks();
        long toBefore = time.ticks() - before.get().end();
        return toNext <= toBefore ? next : before;
    }
}
