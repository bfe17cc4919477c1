package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// The top of an edit: tracks that start together (OTIO `Timeline`).
public record Timeline(String name, List<Track> tracks, List<Marker> markers) {
    public Timeline {
        tracks = List.copyOf(tracks);
        markers = List.copyOf(markers);
    }

    public static Timeline empty(String name) {
        return new Timeline(name, List.of(), List.of());
    }

    public Timeline with(Track track) {
        List<Track> more = new ArrayList<>(tracks);
        more.add(track);
        return new Timeline(name, more, markers);
    }

    /// With another track in the place of the one at `index`.
    public Timeline withTrack(int index, Track track) {
        List<Track> changed = new ArrayList<>(tracks);
        changed.set(index, track);
        return new Timeline(name, changed, markers);
    }

    public Timeline with(Marker marker) {
        List<Marker> more = new ArrayList<>(markers);
        more.add(marker);
        return new Timeline(name, tracks, more);
    }

    public List<Track> tracks(Track.Kind kind) {
        return tracks.stream().filter(track -> track.kind() == kind).toList();
    }

    /// As long as its longest track.
    public MediaTime duration() {
        return tracks.stream().map(Track::duration).reduce(MediaTime.ZERO, MediaTime::max);
    }

    /// Where the clips of a script element stand, track by track.
    public List<TimeRange> rangesOf(String anchor) {
        return tracks.stream().flatMap(track -> track.rangesOf(anchor).stream()).toList();
    }
}
