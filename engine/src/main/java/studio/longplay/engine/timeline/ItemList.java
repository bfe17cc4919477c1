package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;

/// The items of one track while an edit works on them.
final class ItemList {
    private static final MediaTime ENDLESS = new Gap(MediaTime.ZERO).roomAfter();

    private final List<Composable> items;

    private ItemList(List<Composable> items) {
        this.items = items;
    }

    static ItemList of(Track track) {
        return new ItemList(new ArrayList<>(track.items()));
    }

    /// The item at an index.
    ///
    /// @throws IllegalArgumentException if a transition stands there
    Item item(int index) {
        if (items.get(index) instanceof Item item) {
            return item;
        }
        throw new IllegalArgumentException("not an item: " + items.get(index));
    }

    void set(int index, Item item) {
        items.set(index, item);
    }

    void insert(int index, Item item) {
        items.add(index, item);
    }

    void replace(int first, int end, List<Item> others) {
        items.subList(first, end).clear();
        items.addAll(first, others);
    }

    /// Sees to it that an item starts at this time, and says which. A transition over that cut
    /// goes.
    int cutAt(MediaTime at) {
        if (at.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("before the start of the track: " + at);
        }
        MediaTime start = MediaTime.ZERO;
        for (int index = 0; index < items.size(); index++) {
            if (start.equals(at)) {
                return withoutTransition(index);
            }
            MediaTime end = start.plus(items.get(index).duration());
            if (at.isBefore(end)) {
                split(index, at.minus(start));
                return index + 1;
            }
            start = end;
        }
        if (at.isAfter(start)) {
            items.add(new Gap(at.minus(start)));
        }
        return items.size();
    }

    private int withoutTransition(int index) {
        if (items.get(index) instanceof Transition) {
            items.remove(index);
        }
        return index;
    }

    private void split(int index, MediaTime offset) {
        Item whole = item(index);
        items.set(index, whole.part(MediaTime.ZERO, offset));
        items.add(index + 1, whole.part(offset, whole.duration().minus(offset)));
    }

    /// The item before, past a transition; -1 if there is none.
    int previous(int index) {
        int before = index - 1;
        return before >= 0 && items.get(before) instanceof Transition ? before - 1 : before;
    }

    /// The item after, past a transition; -1 if there is none.
    int next(int index) {
        int after = index + 1;
        if (after < items.size() && items.get(after) instanceof Transition) {
            after++;
        }
        return after < items.size() ? after : -1;
    }

    /// How far an item could grow to the left without touching another.
    MediaTime gapBefore(int index) {
        return index > 0 && items.get(index - 1) instanceof Gap gap
                ? gap.duration()
                : MediaTime.ZERO;
    }

    /// How far an item could grow to the right without touching another.
    MediaTime gapAfter(int index) {
        if (index + 1 == items.size()) {
            return ENDLESS;
        }
        return items.get(index + 1) instanceof Gap gap ? gap.duration() : MediaTime.ZERO;
    }

    void lengthenGapBefore(int index, MediaTime by) {
        if (by.equals(MediaTime.ZERO)) {
            return;
        }
        if (index > 0 && items.get(index - 1) instanceof Gap gap) {
            items.set(index - 1, gap.withEnds(MediaTime.ZERO, by));
        } else {
            items.add(index, new Gap(by));
        }
    }

    /// Does nothing at the end of the track, where no item needs to be kept in place.
    void lengthenGapAfter(int index, MediaTime by) {
        if (by.equals(MediaTime.ZERO) || index + 1 == items.size()) {
            return;
        }
        if (items.get(index + 1) instanceof Gap gap) {
            items.set(index + 1, gap.withEnds(MediaTime.ZERO, by));
        } else {
            items.add(index + 1, new Gap(by));
        }
    }

    /// Removes the transitions over both ends of an item, and says where the item is now.
    int dropTransitionsBeside(int index) {
        dropTransitionAfter(index);
        return dropTransitionBefore(index);
    }

    void dropTransitionAfter(int index) {
        if (index + 1 < items.size() && items.get(index + 1) instanceof Transition) {
            items.remove(index + 1);
        }
    }

    /// Says where the item is now.
    int dropTransitionBefore(int index) {
        if (index > 0 && items.get(index - 1) instanceof Transition) {
            items.remove(index - 1);
            return index - 1;
        }
        return index;
    }

    /// The track with these items: without empty gaps, with meeting gaps as one, and without
    /// transitions that have no room.
    Track onto(Track track) {
        List<Composable> settled = new ArrayList<>();
        for (Composable item : items) {
            if (item instanceof Gap gap) {
                addGap(settled, gap);
            } else {
                settled.add(item);
            }
        }
        for (int index = settled.size() - 1; index >= 0; index--) {
            if (settled.get(index) instanceof Transition && !Track.fits(settled, index)) {
                settled.remove(index);
            }
        }
        return track.withItems(settled);
    }

    private static void addGap(List<Composable> settled, Gap gap) {
        if (gap.duration().equals(MediaTime.ZERO)) {
            return;
        }
        if (!settled.isEmpty() && settled.getLast() instanceof Gap before) {
            settled.set(settled.size() - 1, before.withEnds(MediaTime.ZERO, gap.duration()));
        } else {
            settled.add(gap);
        }
    }
}
