package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Items end to end, of one kind (OTIO `Track`). A transition stands between two items that are
/// each long enough for it. Looking up costs one pass over the items.
public record Track(Kind kind, String name, List<Composable> items) {
    public enum Kind {
        VIDEO,
        AUDIO,
        CAPTIONS
    }

    public Track {
        items = List.copyOf(items);
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof Transition transition && !fits(items, index)) {
                throw new IllegalArgumentException(
                        "no room for " + transition + " at " + index + " of " + name);
            }
        }
    }

    public static Track empty(Kind kind, String name) {
        return new Track(kind, name, List.of());
    }

    public Track withItems(List<? extends Composable> newItems) {
        return new Track(kind, name, List.copyOf(newItems));
    }

    /// At the end of the track.
    public Track with(Composable item) {
        List<Composable> longer = new ArrayList<>(items);
        longer.add(item);
        return withItems(longer);
    }

    public MediaTime duration() {
        return startOf(items.size());
    }

    /// Where the item of that index stands; a transition stands over its cut.
    public TimeRange rangeOf(int index) {
        MediaTime start = startOf(index);
        return switch (items.get(index)) {
            case Item item -> new TimeRange(start, item.duration());
            case Transition transition ->
                    TimeRange.between(
                            start.minus(transition.inOffset()), start.plus(transition.outOffset()));
        };
    }

    /// The item that fills this time; empty before the start and from the end on.
    public OptionalInt indexAt(MediaTime time) {
        MediaTime start = MediaTime.ZERO;
        for (int index = 0; index < items.size(); index++) {
            MediaTime end = start.plus(items.get(index).duration());
            if (!time.isBefore(start) && time.isBefore(end)) {
                return OptionalInt.of(index);
            }
            start = end;
        }
        return OptionalInt.empty();
    }

    /// Where the clips of a script element stand, in order.
    public List<TimeRange> rangesOf(String anchor) {
        List<TimeRange> ranges = new ArrayList<>();
        MediaTime start = MediaTime.ZERO;
        for (Composable item : items) {
            if (item instanceof Clip clip && clip.anchor().equals(anchor)) {
                ranges.add(new TimeRange(start, clip.duration()));
            }
            start = start.plus(item.duration());
        }
        return ranges;
    }

    private MediaTime startOf(int index) {
        MediaTime start = MediaTime.ZERO;
        for (Composable item : items.subList(0, index)) {
            start = start.plus(item.duration());
        }
        return start;
    }

    /// Whether the transition at `index` stands between two items with room for it.
    static boolean fits(List<? extends Composable> items, int index) {
        return index > 0
                && index + 1 < items.size()
                && items.get(index) instanceof Transition transition
                && items.get(index - 1) instanceof Item before
                && items.get(index + 1) instanceof Item after
                && !before.duration().isBefore(transition.inOffset())
                && !after.duration().isBefore(transition.outOffset());
    }
}
