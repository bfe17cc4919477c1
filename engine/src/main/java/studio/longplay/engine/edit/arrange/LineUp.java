package studio.longplay.engine.edit.arrange;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The strips of a board while an edit cuts them, in the board's order; what is cut off comes last.
///
/// What most edits do not ask for (who is linked to whom, what stands where on a track) is gathered
/// when it is first asked for, and kept up from then on: an edit of one clip among ten thousand
/// looks at few of them, one of all of them at each once.
final class LineUp {
    private static final Comparator<Held> IN_ORDER = Comparator.comparingInt(held -> held.number);

    private final Board board;
    private final Map<ClipRef, Held> all;
    private final Map<TrackRef, Board.Row> rows = new HashMap<>();
    private final Map<ClipRef, Integer> placesOfGone = new HashMap<>();
    private final Map<TrackRef, NavigableMap<MediaTime, Held>> lanes = new HashMap<>();
    private @Nullable Map<String, List<Held>> links;
    private @Nullable Map<ClipKey, MediaTime> naturalLengths;
    private int number;

    /// A strip as it is by now, and its place in the order and on its track before the edit.
    private static final class Held {
        private static final int NOWHERE = -1;

        private final int number;
        private final int place;
        private Strip strip;

        Held(int number, int place, Strip strip) {
            this.number = number;
            this.place = place;
            this.strip = strip;
        }
    }

    /// @param isThere which of the board's strips there are
    LineUp(Board board, Predicate<ClipRef> isThere) {
        this.board = board;
        int size = 0;
        for (Board.Row row : board.rows()) {
            size += row.strips().size();
        }
        all = LinkedHashMap.newLinkedHashMap(size);
        for (Board.Row row : board.rows()) {
            rows.put(row.track(), row);
            for (int place = 0; place < row.strips().size(); place++) {
                Strip strip = row.strips().get(place);
                if (isThere.test(strip.ref())) {
                    all.put(strip.ref(), new Held(number++, place, strip));
                }
            }
        }
    }

    Optional<Strip> strip(ClipRef ref) {
        Held held = all.get(ref);
        return held == null ? Optional.empty() : Optional.of(held.strip);
    }

    List<Strip> all() {
        List<Strip> strips = new ArrayList<>(all.size());
        all.values().forEach(held -> strips.add(held.strip));
        return strips;
    }

    /// Those of the clips that are there.
    List<Strip> of(Collection<ClipRef> refs) {
        List<Held> found = new ArrayList<>();
        for (ClipRef ref : refs) {
            Held held = all.get(ref);
            if (held != null) {
                found.add(held);
            }
        }
        return inOrder(found);
    }

    private static List<Strip> inOrder(List<Held> found) {
        found.sort(IN_ORDER);
        return found.stream().map(held -> held.strip).toList();
    }

    /// Those with one of these links.
    List<Strip> linked(Collection<String> names) {
        Map<String, List<Held>> byLink = links;
        if (byLink == null) {
            byLink = new HashMap<>();
            links = byLink;
            all.values().forEach(this::link);
        }
        List<Held> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(byLink.getOrDefault(name, List.of()));
        }
        return inOrder(found);
    }

    private void link(Held held) {
        if (links != null && !held.strip.link().isEmpty()) {
            links.computeIfAbsent(held.strip.link(), _ -> new ArrayList<>()).add(held);
        }
    }

    private void unlink(Held held) {
        if (links != null && !held.strip.link().isEmpty()) {
            links.getOrDefault(held.strip.link(), new ArrayList<>()).remove(held);
        }
    }

    /// Those of a track.
    List<Strip> on(TrackRef track) {
        return inOrder(new ArrayList<>(lane(track).values()));
    }

    /// Those of a track that stand in a range.
    List<Strip> in(TrackRef track, TimeRange range) {
        NavigableMap<MediaTime, Held> lane = lane(track);
        MediaTime first = Optional.ofNullable(lane.floorKey(range.start())).orElse(range.start());
        List<Held> found = new ArrayList<>();
        for (Held held : lane.tailMap(first, true).values()) {
            if (!held.strip.start().isBefore(range.end())) {
                break;
            }
            if (held.strip.range().overlaps(range)) {
                found.add(held);
            }
        }
        return inOrder(found);
    }

    /// By start: on one track none overlap.
    private NavigableMap<MediaTime, Held> lane(TrackRef track) {
        return lanes.computeIfAbsent(track, this::gathered);
    }

    private NavigableMap<MediaTime, Held> gathered(TrackRef track) {
        NavigableMap<MediaTime, Held> lane = new TreeMap<>();
        for (Held held : all.values()) {
            if (held.strip.track().equals(track)) {
                lane.put(held.strip.start(), held);
            }
        }
        return lane;
    }

    /// A strip as it is by now, or one that came off another.
    void put(Strip strip) {
        Held held = all.get(strip.ref());
        if (held == null) {
            int place = placesOfGone.getOrDefault(strip.ref(), Held.NOWHERE);
            held = new Held(number++, place, strip);
            all.put(strip.ref(), held);
        } else {
            leave(held);
            held.strip = strip;
        }
        link(held);
        NavigableMap<MediaTime, Held> lane = lanes.get(strip.track());
        if (lane != null) {
            lane.put(strip.start(), held);
        }
    }

    void remove(ClipRef ref) {
        Held held = all.remove(ref);
        if (held != null) {
            placesOfGone.put(ref, held.place);
            leave(held);
        }
    }

    private void leave(Held held) {
        unlink(held);
        NavigableMap<MediaTime, Held> lane = lanes.get(held.strip.track());
        if (lane != null) {
            lane.remove(held.strip.start(), held);
        }
    }

    Optional<Board.Row> row(TrackRef track) {
        return Optional.ofNullable(rows.get(track));
    }

    /// Where on its track it stood before the edit, from 0; empty for what came off another.
    Optional<Integer> place(ClipRef ref) {
        Held held = all.get(ref);
        int place = held == null ? placesOfGone.getOrDefault(ref, Held.NOWHERE) : held.place;
        return place == Held.NOWHERE ? Optional.empty() : Optional.of(place);
    }

    /// How long a clip of the script naturally is; zero where nothing of it is left.
    MediaTime naturalLength(ClipKey key) {
        Map<ClipKey, MediaTime> lengths = naturalLengths;
        if (lengths == null) {
            lengths = naturalLengths();
            naturalLengths = lengths;
        }
        return lengths.getOrDefault(key, MediaTime.ZERO);
    }

    private Map<ClipKey, MediaTime> naturalLengths() {
        Map<ClipKey, MediaTime> lengths = new HashMap<>();
        for (Board.Row row : board.rows()) {
            for (Strip strip : row.strips()) {
                if (strip.ref() instanceof ClipRef.OfScript(ClipKey key, _)) {
                    lengths.put(key, strip.naturalLength());
                }
            }
        }
        return lengths;
    }
}
