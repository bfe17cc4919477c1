package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts copies of clips onto the timeline. Used once.
final class Copies {
    private final Draft draft;
    private final MediaTime start;
    private final List<Copy> copies = new ArrayList<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    /// A clip and where its copy comes.
    private record Copy(UserClip clip, String track, TimeRange range) {}

    /// @param asked the track for those that it takes; empty for the tracks they were on
    Copies(Desk desk, Clipping clipping, MediaTime at, Optional<String> asked) {
        draft = new Draft(desk);
        start = draft.frames().nearest(at.max(MediaTime.ZERO));
        for (Clipping.Placed placed : clipping.clips()) {
            MediaTime from = start.plus(placed.offset());
            TimeRange range = new TimeRange(from, placed.clip().length());
            track(placed.clip(), range, asked)
                    .ifPresent(track -> copies.add(new Copy(placed.clip(), track, range)));
        }
    }

    /// The track that was asked for, or its own where another copy is there already.
    private Optional<String> track(UserClip clip, TimeRange range, Optional<String> asked) {
        List<String> wanted = new ArrayList<>();
        asked.filter(track -> kind(track).equals(kind(clip.track()))).ifPresent(wanted::add);
        wanted.add(clip.track());
        return wanted.stream()
                .filter(draft::isOpen)
                .filter(track ->
                        copies.stream()
                                .noneMatch(copy ->
                                        copy.track().equals(track) && copy.range().overlaps(range)))
                .findFirst();
    }

    private Optional<UserTrack.Kind> kind(String track) {
        return draft.track(track).map(UserTrack::kind);
    }

    void overwrite() {
        Map<String, List<TimeRange>> taken = new LinkedHashMap<>();
        for (Copy copy : copies) {
            taken.computeIfAbsent(copy.track(), _ -> new ArrayList<>()).add(seen(copy));
        }
        taken.forEach((track, ranges) -> Overlaps.clear(draft, track, ranges, Set.of()));
        put();
    }

    private TimeRange seen(Copy copy) {
        return draft.isVideo(copy.track()) ? draft.frames().seen(copy.range()) : copy.range();
    }

    void insert() {
        if (copies.isEmpty()) {
            return;
        }
        MediaTime end = start;
        for (Copy copy : copies) {
            end = end.max(seen(copy).end());
        }
        Arrivals.divide(draft, copies.stream().map(Copy::track).distinct().toList(), start);
        if (start.isBefore(draft.board().duration())) {
            new Flow(draft).open(start, end.minus(start));
        }
        put();
    }

    private void put() {
        for (Copy copy : copies) {
            UserClip clip = copy.clip();
            draft.put(
                    clip.withId(draft.names().fresh("clip"))
                            .withTrack(copy.track())
                            .withAnchor(draft.ground().anchorAt(copy.range().start()))
                            .withLink(renamed(clip.link(), links, "link"))
                            .withGroup(renamed(clip.group(), groups, "group")));
        }
    }

    /// Copies are linked and grouped among themselves.
    private String renamed(String name, Map<String, String> names, String kind) {
        return name.isEmpty() ? "" : names.computeIfAbsent(name, _ -> draft.names().fresh(kind));
    }

    Arrangement done() {
        return draft.done();
    }
}
