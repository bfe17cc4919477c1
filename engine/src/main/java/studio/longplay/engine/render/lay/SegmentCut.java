package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Cuts a scene into segments at anchors: starts of lines, changes of picture, ends of cards.
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
        layout.pictures().forEach(picture -> anchors.add(frame(picture.range().start(), rate)));
        layout.cards().forEach(card -> anchors.add(frame(card.range().end(), rate)));
        return anchors;
    }

    private static long frame(MediaTime time, FrameRate rate) {
        return time.toFramesFloor(rate);
    }
}
