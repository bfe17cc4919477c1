package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Cuts a scene into segments at anchors: starts of lines, changes of picture, ends of cards, and
/// where clips that the user changed or added begin and end.
///
/// Greedy from the scene's start: a segment ends at the last anchor within [#LONGEST_FRAMES], or at
/// that length where there is none. So what happens later in a scene never moves an earlier cut:
///
/// ```
/// anchors  |   |      |       |    |          |  edit here moves only what follows
/// segments [............][.........][..........][....
/// ```
public final class SegmentCut {
    /// The longest segment: 8 s at 30 fps. Half of what the grid would bear, so that short films
    /// keep all workers busy and an edit costs little; see docs/decisions/0008.
    public static final int LONGEST_FRAMES = 240;

    private SegmentCut() {}

    /// Frames of one scene, scene-local: `first` up to but not including `end`.
    public record Span(long first, long end) {
        public int frames() {
            return (int) (end - first);
        }
    }

    public static List<Span> cut(SceneLayout layout, FrameRate rate) {
        NavigableSet<Long> anchors = anchors(layout, rate);
        long end = layout.duration().toFramesFloor(rate);
        List<Span> spans = new ArrayList<>();
        long from = 0;
        while (from < end) {
            long limit = from + LONGEST_FRAMES;
            Long anchor = anchors.floor(Math.min(limit, end));
            long to = limit >= end ? end : anchor != null && anchor > from ? anchor : limit;
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    private static NavigableSet<Long> anchors(SceneLayout layout, FrameRate rate) {
        NavigableSet<Long> anchors = new TreeSet<>();
        layout.lines().forEach(line -> anchors.add(frame(line.range().start(), rate)));
        layout.cards()
                .forEach(card -> {
                    anchors.add(frame(card.range().end(), rate));
                    touched(card, card.slices(), anchors, rate);
                });
        layout.pictures()
                .forEach(picture -> {
                    anchors.add(frame(picture.range().start(), rate));
                    touched(picture, picture.slices(), anchors, rate);
                });
        touched(layout.scenery(), layout.scenery().slices(), anchors, rate);
        for (Placed.PlacedUser clip : layout.userClips()) {
            if (clip.kind() == UserTrack.Kind.VIDEO) {
                ends(clip.slice(), anchors, rate);
            }
        }
        return anchors;
    }

    /// Only of what the user did something to: all else is cut as it always was.
    private static void touched(
            Placed placed, List<Slice> slices, Set<Long> anchors, FrameRate rate) {
        if (slices.size() != 1 || !slices.getFirst().isWhole(placed.range())) {
            slices.forEach(slice -> ends(slice, anchors, rate));
        }
    }

    private static void ends(Slice slice, Set<Long> anchors, FrameRate rate) {
        MediaTime start = slice.range().start();
        anchors.add(frame(start, rate));
        anchors.add(frame(slice.end(), rate));
        slice.treatment()
                .crossing()
                .ifPresent(crossing -> {
                    anchors.add(frame(start, rate) - frame(crossing.before(), rate));
                    anchors.add(frame(start, rate) + frame(crossing.after(), rate));
                });
    }

    private static long frame(MediaTime time, FrameRate rate) {
        return time.toFramesFloor(rate);
    }
}
