package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Cuts a scene into groups of pictures, and these into segments.
///
/// Groups stand on a grid that begins anew at every mark: where a picture begins, and where clips
/// that the user changed or added begin and end. So of a place that looks the same every sixteen
/// seconds, groups look the same as well, and what happens later in a scene never moves an earlier
/// cut. A segment is as many groups as fit into [#LONGEST_FRAMES]; see docs/decisions/0024:
///
/// ```
/// marks    |                 |
/// groups   [....][....][....][....][....][....][..
/// segments [......................][............
/// ```
public final class SegmentCut {
    /// The longest segment: 8 s at 30 fps, so that short films keep all workers busy; see
    /// docs/decisions/0008.
    public static final int LONGEST_FRAMES = 240;

    /// The usual group: 2 s at 30 fps.
    public static final int GROUP_FRAMES = 60;

    private SegmentCut() {}

    /// Frames of one scene, scene-local: `first` up to but not including `end`.
    public record Span(long first, long end) {
        public int frames() {
            return (int) (end - first);
        }
    }

    /// The segments of a scene, of groups of the usual length.
    public static List<Span> cut(SceneLayout layout, FrameRate rate) {
        return segments(groups(layout, rate, GROUP_FRAMES));
    }

    /// The groups of a scene.
    ///
    /// @param longest frames of a group
    public static List<Span> groups(SceneLayout layout, FrameRate rate, int longest) {
        NavigableSet<Long> marks = marks(layout, rate);
        long end = layout.duration().toFramesFloor(rate);
        List<Span> groups = new ArrayList<>();
        long from = 0;
        while (from < end) {
            Long mark = marks.higher(from);
            long to = Math.min(from + longest, mark == null ? end : Math.min(mark, end));
            groups.add(new Span(from, to));
            from = to;
        }
        return groups;
    }

    /// What groups in a row make up: each segment is of whole ones.
    public static List<Span> segments(List<Span> groups) {
        List<Span> segments = new ArrayList<>();
        long from = 0;
        long to = 0;
        for (Span group : groups) {
            if (to > from && group.end() - from > LONGEST_FRAMES) {
                segments.add(new Span(from, to));
                from = to;
            }
            to = group.end();
        }
        if (to > from) {
            segments.add(new Span(from, to));
        }
        return segments;
    }

    private static NavigableSet<Long> marks(SceneLayout layout, FrameRate rate) {
        NavigableSet<Long> marks = new TreeSet<>();
        layout.cards().forEach(card -> touched(card, card.slices(), marks, rate));
        layout.pictures()
                .forEach(picture -> {
                    marks.add(frame(picture.range().start(), rate));
                    touched(picture, picture.slices(), marks, rate);
                });
        touched(layout.scenery(), layout.scenery().slices(), marks, rate);
        for (Placed.PlacedUser clip : layout.userClips()) {
            if (clip.kind() == UserTrack.Kind.VIDEO) {
                ends(clip.slice(), marks, rate);
            }
        }
        return marks;
    }

    /// Only of what the user did something to: all else is cut as it always was.
    private static void touched(
            Placed placed, List<Slice> slices, Set<Long> marks, FrameRate rate) {
        if (slices.size() != 1 || !slices.getFirst().isWhole(placed.range())) {
            slices.forEach(slice -> ends(slice, marks, rate));
        }
    }

    private static void ends(Slice slice, Set<Long> marks, FrameRate rate) {
        MediaTime start = slice.range().start();
        marks.add(frame(start, rate));
        marks.add(frame(slice.end(), rate));
        slice.treatment()
                .crossing()
                .ifPresent(crossing -> {
                    marks.add(frame(start, rate) - frame(crossing.before(), rate));
                    marks.add(frame(start, rate) + frame(crossing.after(), rate));
                });
    }

    private static long frame(MediaTime time, FrameRate rate) {
        return time.toFramesFloor(rate);
    }
}
