package studio.longplay.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where tracks stand from top to bottom.
///
/// @param rows from the top, without a gap, in the order of the tracks
/// @param scroll how many pixels of them are above the upper edge
/// @param room pixels from the upper to the lower edge
public record TrackRows(List<Row> rows, int scroll, int room) {
    /// Of no programme.
    public static final TrackRows EMPTY = new TrackRows(List.of(), 0, 0);

    /// One track.
    ///
    /// @param index of the track, from 0
    /// @param top pixels from the upper edge when nothing is scrolled
    public record Row(TrackId id, int index, int top, int height) {
        public int bottom() {
            return top + height;
        }
    }

    public TrackRows {
        rows = List.copyOf(rows);
    }

    /// Puts tracks under each other.
    ///
    /// @param heights what the user changed, by [TrackId#key()]
    public static TrackRows of(
            List<TrackId> tracks, Map<String, Integer> heights, int scroll, int room) {
        List<Row> rows = new ArrayList<>();
        int top = 0;
        for (TrackId track : tracks) {
            int wanted = heights.getOrDefault(track.key(), track.kind().usualHeight());
            int height = Math.clamp(wanted, TrackKind.LEAST_HEIGHT, TrackKind.GREATEST_HEIGHT);
            rows.add(new Row(track, rows.size(), top, height));
            top += height;
        }
        return new TrackRows(rows, Math.clamp(scroll, 0, Math.max(0, top - room)), room);
    }

    /// Of all tracks.
    public int height() {
        return rows.isEmpty() ? 0 : rows.getLast().bottom();
    }

    /// How far it can be scrolled.
    public int mostScroll() {
        return Math.max(0, height() - room);
    }

    /// The track at a height below the upper edge.
    public Optional<Row> at(double y) {
        double inside = y + scroll;
        return rows.stream().filter(row -> inside >= row.top() && inside < row.bottom()).findAny();
    }

    /// The nearest track to a height below the upper edge.
    public Optional<Row> nearest(double y) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double inside = Math.clamp(y + scroll, 0, height() - 1.0);
        return at(inside - scroll);
    }

    /// The first track of a kind.
    public Optional<Row> of(TrackKind kind) {
        return rows.stream().filter(row -> row.id().kind() == kind).findFirst();
    }

    public Optional<Row> of(TrackId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
