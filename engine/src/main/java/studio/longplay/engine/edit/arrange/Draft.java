package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An arrangement while an edit works on it, with the strips of the board at hand. Used once.
final class Draft {
    private static final Comparator<Piece> BY_SOURCE =
            Comparator.comparing((Piece piece) -> piece.in().fromEnd())
                    .thenComparing(piece -> piece.in().offset())
                    .thenComparing(Piece::shift);

    private final Board board;
    private final Map<ClipRef, Strip> strips = new LinkedHashMap<>();
    private final Map<ClipRef, Board.Row> rows = new HashMap<>();
    private final Set<ClipRef.OfScript> dropped = new HashSet<>();
    private Arrangement now;

    Draft(Desk desk) {
        board = desk.board();
        now = desk.arrangement();
        for (Board.Row row : board.rows()) {
            for (Strip strip : row.strips()) {
                strips.put(strip.ref(), strip);
                rows.put(strip.ref(), row);
            }
        }
    }

    /// What became of it.
    ///
    /// Pieces are taken out at the very end, so that the numbers of the others stay.
    Arrangement done() {
        Map<ClipKey, List<Piece>> left = new LinkedHashMap<>();
        for (ClipRef.OfScript gone : dropped) {
            left.computeIfAbsent(gone.key(), key -> new ArrayList<>(now.of(key).pieces()));
        }
        left.forEach((key, pieces) -> {
            List<Piece> kept = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                if (!dropped.contains(new ClipRef.OfScript(key, i))) {
                    kept.add(pieces.get(i));
                }
            }
            now = now.with(key, now.of(key).withPieces(kept));
        });
        dropped.clear();
        sortPieces();
        return now;
    }

    /// Halves that were cut off stand at the end of their list until now.
    private void sortPieces() {
        now.clips()
                .forEach((key, edit) -> {
                    List<Piece> sorted = new ArrayList<>(edit.pieces());
                    sorted.sort(BY_SOURCE);
                    if (!sorted.equals(edit.pieces())) {
                        now = now.with(key, edit.withPieces(sorted));
                    }
                });
    }

    Board board() {
        return board;
    }

    Arrangement arrangement() {
        return now;
    }

    void set(Arrangement next) {
        now = next;
    }

    Optional<Strip> strip(ClipRef ref) {
        return Optional.ofNullable(strips.get(ref));
    }

    /// Those of the clips that are there and may be changed, in the order of the board: what an
    /// edit makes of several does not depend on the order in which they were chosen.
    List<Strip> free(Collection<ClipRef> refs) {
        Set<ClipRef> wanted = new HashSet<>(refs);
        return strips.values().stream()
                .filter(strip -> wanted.contains(strip.ref()))
                .filter(strip -> !strip.locked() && !rowOf(strip).locked())
                .toList();
    }

    Collection<Strip> all() {
        return strips.values();
    }

    Board.Row rowOf(Strip strip) {
        return java.util.Objects.requireNonNull(rows.get(strip.ref()));
    }

    Optional<Strip> before(Strip strip) {
        List<Strip> row = rowOf(strip).strips();
        int index = row.indexOf(strip);
        return index > 0 ? Optional.of(row.get(index - 1)) : Optional.empty();
    }

    Optional<Strip> after(Strip strip) {
        List<Strip> row = rowOf(strip).strips();
        int index = row.indexOf(strip);
        return index + 1 < row.size() ? Optional.of(row.get(index + 1)) : Optional.empty();
    }

    /// Whether it begins and ends on frames.
    boolean isFramed(Strip strip) {
        return switch (strip.track()) {
            case TrackRef.Pictures _, TrackRef.Cards _ -> true;
            case TrackRef.Dialogue _, TrackRef.Music _, TrackRef.Effects _ -> false;
            case TrackRef.OfUser(String id) ->
                    now.track(id).map(UserTrack::kind).orElse(UserTrack.Kind.AUDIO)
                            == UserTrack.Kind.VIDEO;
        };
    }

    MediaTime frame() {
        return MediaTime.ofFrames(1, board.rate());
    }

    /// The nearest frame.
    MediaTime onFrame(MediaTime time) {
        MediaTime half = new MediaTime(frame().ticks() / 2);
        return MediaTime.ofFrames(time.plus(half).toFramesFloor(board.rate()), board.rate());
    }

    /// A time at which this clip may begin or end.
    MediaTime fitting(Strip strip, MediaTime time) {
        return isFramed(strip) ? onFrame(time) : time;
    }

    ClipEdit edit(ClipKey key) {
        return now.of(key);
    }

    void put(ClipKey key, ClipEdit edit) {
        now = now.with(key, edit);
    }

    UserClip clip(String id) {
        return java.util.Objects.requireNonNull(now.userClips().get(id));
    }

    void put(UserClip clip) {
        now = now.with(clip);
    }

    /// An id that nothing has.
    String freshId(String kind) {
        int number = now.userClips().size() + now.tracks().size() + now.markers().size() + 1;
        while (now.userClips().containsKey(kind + number)
                || now.track(kind + number).isPresent()
                || now.markers().containsKey(kind + number)
                || isName(kind + number)) {
            number++;
        }
        return kind + number;
    }

    private boolean isName(String name) {
        return now.userClips().values().stream()
                        .anyMatch(clip -> clip.link().equals(name) || clip.group().equals(name))
                || now.clips().values().stream().anyMatch(edit -> edit.group().equals(name));
    }

    /// Changes one piece of a clip of the script.
    void changePiece(ClipRef.OfScript ref, UnaryOperator<Piece> change) {
        ClipEdit edit = edit(ref.key());
        List<Piece> pieces = new ArrayList<>(edit.pieces());
        pieces.set(ref.piece(), change.apply(pieces.get(ref.piece())));
        put(ref.key(), edit.withPieces(pieces));
    }

    /// Moves the ends of a clip; nothing else moves and nothing is clamped.
    ///
    /// @param in later is positive
    void moveEnds(Strip strip, MediaTime in, MediaTime out) {
        Speed speed = strip.treatment().speed();
        boolean held = speed.isHeld();
        MediaTime sourceIn = held ? MediaTime.ZERO : scaled(speed, in);
        MediaTime sourceOut = held ? out.minus(in) : scaled(speed, out);
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    changePiece(
                            script,
                            piece ->
                                    piece.withEnds(
                                                    piece.in().plus(sourceIn),
                                                    piece.out().plus(sourceOut))
                                            .shiftedBy(in.minus(sourceIn)));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = clip(id);
                put(
                        ended(clip, clip.in().plus(sourceIn), clip.out().plus(sourceOut))
                                .withAnchor(clip.anchor().plus(in)));
            }
        }
    }

    /// A clip that began before its source does (a title, a still) counts from its new start: so do
    /// its keys.
    private static UserClip ended(UserClip clip, MediaTime in, MediaTime out) {
        if (!in.isBefore(MediaTime.ZERO)) {
            return clip.withEnds(in, out);
        }
        MediaTime later = MediaTime.ZERO.minus(in);
        Map<Property, Curve> curves = new HashMap<>();
        clip.treatment()
                .curves()
                .forEach((property, curve) -> {
                    List<Key> keys =
                            curve.keys().stream()
                                    .map(key ->
                                            new Key(key.at().plus(later), key.value(), key.ease()))
                                    .toList();
                    curves.put(property, new Curve(keys));
                });
        return clip.withEnds(MediaTime.ZERO, out.plus(later))
                .with(clip.treatment().withCurves(curves));
    }

    private static MediaTime scaled(Speed speed, MediaTime by) {
        return by.isBefore(MediaTime.ZERO)
                ? MediaTime.ZERO.minus(speed.sourceOf(MediaTime.ZERO.minus(by)))
                : speed.sourceOf(by);
    }

    /// Shows another part of the source in the same place.
    void slip(Strip strip, MediaTime by) {
        MediaTime source = scaled(strip.treatment().speed(), by);
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    changePiece(
                            script,
                            piece ->
                                    piece.withEnds(
                                                    piece.in().plus(source),
                                                    piece.out().plus(source))
                                            .shiftedBy(MediaTime.ZERO.minus(source)));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = clip(id);
                put(ended(clip, clip.in().plus(source), clip.out().plus(source)));
            }
        }
    }

    /// Moves a clip along its track.
    void shift(Strip strip, MediaTime by) {
        switch (strip.ref()) {
            case ClipRef.OfScript script -> changePiece(script, piece -> piece.shiftedBy(by));
            case ClipRef.OfUser(String id) -> {
                Anchor anchor = board.anchorAt(strip.start().plus(by));
                put(clip(id).withAnchor(anchor));
            }
        }
    }

    /// Moves what an edit has just made, and what stays with its anchor.
    void nudge(ClipRef ref, MediaTime by) {
        switch (ref) {
            case ClipRef.OfScript script -> changePiece(script, piece -> piece.shiftedBy(by));
            case ClipRef.OfUser(String id) -> put(clip(id).withAnchor(clip(id).anchor().plus(by)));
        }
    }

    void treat(Strip strip, UnaryOperator<Treatment> change) {
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    changePiece(script, piece -> piece.with(change.apply(piece.treatment())));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = clip(id);
                put(clip.with(change.apply(clip.treatment())));
            }
        }
    }

    Treatment treatmentOf(Strip strip) {
        return switch (strip.ref()) {
            case ClipRef.OfScript(ClipKey key, int piece) ->
                    edit(key).pieces().get(piece).treatment();
            case ClipRef.OfUser(String id) -> clip(id).treatment();
        };
    }

    /// Takes a clip off the timeline.
    void drop(Strip strip) {
        switch (strip.ref()) {
            case ClipRef.OfScript script -> dropped.add(script);
            case ClipRef.OfUser(String id) -> {
                Map<String, UserClip> fewer = new LinkedHashMap<>(now.userClips());
                fewer.remove(id);
                now = now.withUserClips(fewer);
            }
        }
    }
}
