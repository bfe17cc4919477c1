package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// An arrangement while an edit works on it, with the strips of the board at hand. Used once.
///
/// Strips that are cut, trimmed or dropped are so here too; but they stay where they stood before
/// the edit, whatever it moves.
final class Draft {
    private static final Comparator<Piece> BY_SOURCE =
            Comparator.comparing((Piece piece) -> piece.in().fromEnd())
                    .thenComparing(piece -> piece.in().offset())
                    .thenComparing(Piece::shift);

    private final Desk desk;
    private final Ground ground;
    private final FrameTimes frames;
    private final LineUp strips;
    private final Map<ClipKey, ClipEdit> edits = new HashMap<>();
    private final Map<String, UserClip> clips;
    private final Map<String, UserMarker> markers;
    private final List<UserTrack> tracks;
    private final Set<ClipKey> changed = new HashSet<>();
    private final Set<ClipRef.OfScript> dropped = new HashSet<>();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> touched = new HashSet<>();
    private final Names names;

    Draft(Desk desk) {
        this.desk = desk;
        Arrangement before = desk.arrangement();
        edits.putAll(before.clips());
        // In the order in which it is kept: so no copy compares any names.
        clips = new TreeMap<>(Comparator.naturalOrder());
        clips.putAll(before.userClips());
        markers = new HashMap<>(before.markers());
        tracks = new ArrayList<>(before.tracks());
        names = new Names(before);
        ground = new Ground(desk.board());
        frames = new FrameTimes(desk.board().rate());
        strips = new LineUp(desk.board(), this::isThere);
    }

    /// A board that is older than the arrangement may show what is gone by now.
    private boolean isThere(ClipRef ref) {
        return switch (ref) {
            case ClipRef.OfScript(ClipKey key, int piece) -> piece < edit(key).pieces().size();
            case ClipRef.OfUser(String id) -> clips.containsKey(id);
        };
    }

    /// What became of it.
    ///
    /// Pieces are taken out and sorted at the very end, so that their numbers stay until then.
    Arrangement done() {
        Set<ClipKey> fewer = new HashSet<>();
        dropped.forEach(ref -> fewer.add(ref.key()));
        for (ClipKey key : fewer) {
            List<Piece> kept = new ArrayList<>();
            List<Piece> pieces = edit(key).pieces();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (!dropped.contains(new ClipRef.OfScript(key, piece))) {
                    kept.add(pieces.get(piece));
                }
            }
            put(key, edit(key).withPieces(kept));
        }
        for (ClipKey key : changed) {
            List<Piece> sorted = new ArrayList<>(edit(key).pieces());
            sorted.sort(BY_SOURCE);
            edits.put(key, edit(key).withPieces(sorted));
        }
        for (String id : moved) {
            UserClip clip = clips.get(id);
            if (clip != null) {
                ground.of(clip.anchor()).ifPresent(at -> put(clip.withAnchor(ground.anchorAt(at))));
            }
        }
        Apart.push(this);
        Unseen.letGo(this);
        return new Arrangement(edits, clips, tracks, markers, desk.arrangement().bin());
    }

    Board board() {
        return desk.board();
    }

    Arrangement before() {
        return desk.arrangement();
    }

    Ground ground() {
        return ground;
    }

    FrameTimes frames() {
        return frames;
    }

    Names names() {
        return names;
    }

    List<UserTrack> tracks() {
        return tracks;
    }

    Optional<UserTrack> track(String id) {
        for (UserTrack track : tracks) {
            if (track.id().equals(id)) {
                return Optional.of(track);
            }
        }
        return Optional.empty();
    }

    /// Whether it is there and edits may change what is on it.
    boolean isOpen(String track) {
        Optional<UserTrack> found = track(track);
        return found.isPresent() && !found.get().locked();
    }

    Map<String, UserMarker> markers() {
        return markers;
    }

    /// The user's clips as they are by now.
    Collection<UserClip> clips() {
        return clips.values();
    }

    Optional<Strip> strip(ClipRef ref) {
        return strips.strip(ref);
    }

    /// Strips as they are by now.
    List<Strip> all() {
        return strips.all();
    }

    /// The strips by link and by track.
    LineUp strips() {
        return strips;
    }

    /// Those of the clips that are there and may be changed, in the order of the board: what an
    /// edit makes of several does not depend on the order in which they were chosen.
    List<Strip> free(Collection<ClipRef> refs) {
        return strips.of(refs).stream().filter(this::isFree).toList();
    }

    /// All that may be changed.
    List<Strip> free() {
        return strips.all().stream().filter(this::isFree).toList();
    }

    boolean isFree(Strip strip) {
        return !strip.locked() && !rowOf(strip).locked();
    }

    /// Where it stood before the edit.
    Board.Row rowOf(Strip strip) {
        return strips.row(strip.track()).orElseThrow();
    }

    /// The strip before one on its track, before the edit.
    Optional<Strip> before(Strip strip) {
        int place = strips.place(strip.ref()).orElse(0);
        return place > 0 ? Optional.of(rowOf(strip).strips().get(place - 1)) : Optional.empty();
    }

    /// The strip after one on its track, before the edit.
    Optional<Strip> after(Strip strip) {
        List<Strip> row = rowOf(strip).strips();
        int place = strips.place(strip.ref()).orElse(row.size());
        return place + 1 < row.size() ? Optional.of(row.get(place + 1)) : Optional.empty();
    }

    /// A strip as it is by now, or one that came off another.
    void put(Strip strip) {
        strips.put(strip);
    }

    /// Whether it begins and ends on frames.
    boolean isFramed(Strip strip) {
        return switch (strip.track()) {
            case TrackRef.Pictures _, TrackRef.Cards _ -> true;
            case TrackRef.Dialogue _, TrackRef.Music _, TrackRef.Effects _ -> false;
            case TrackRef.OfUser(String id) -> isVideo(id);
        };
    }

    boolean isVideo(String track) {
        Optional<UserTrack> found = track(track);
        return found.isPresent() && found.get().kind() == UserTrack.Kind.VIDEO;
    }

    /// A time at which this clip may begin or end: a frame for what is seen, and for sound that is
    /// linked, so that both are cut at one time.
    MediaTime fitting(Strip strip, MediaTime time) {
        return isFramed(strip) || !strip.link().isEmpty() ? frames.nearest(time) : time;
    }

    ClipEdit edit(ClipKey key) {
        return edits.getOrDefault(key, ClipEdit.NONE);
    }

    void put(ClipKey key, ClipEdit edit) {
        edits.put(key, edit);
        changed.add(key);
    }

    /// How long a clip of the script naturally is; zero where nothing of it is left.
    MediaTime naturalLength(ClipKey key) {
        return strips.naturalLength(key);
    }

    UserClip clip(String id) {
        return Objects.requireNonNull(clips.get(id));
    }

    boolean has(String id) {
        return clips.containsKey(id);
    }

    void put(UserClip clip) {
        touched.add(clip.id());
        clips.put(clip.id(), clip);
    }

    /// Whether this edit made or changed a clip of the user's.
    boolean isTouched(String id) {
        return touched.contains(id);
    }

    /// The tracks with clips of the user's that this edit made or changed.
    Set<String> touchedTracks() {
        Set<String> found = new HashSet<>();
        for (String id : touched) {
            UserClip clip = clips.get(id);
            if (clip != null) {
                found.add(clip.track());
            }
        }
        return found;
    }

    /// Gives a clip of the user's another's name, which that no longer has.
    void rename(Strip strip, String id) {
        if (strip.ref() instanceof ClipRef.OfUser(String old)) {
            ClipRef ref = new ClipRef.OfUser(id);
            put(clip(old).withId(id));
            put(Strips.part(strip, ref, strip.range(), strip.sourceStart(), strip.link()));
            clips.remove(old);
            strips.remove(strip.ref());
            if (moved.remove(old)) {
                moved.add(id);
            }
        }
    }

    /// Changes one piece of a clip of the script.
    void changePiece(ClipRef.OfScript ref, UnaryOperator<Piece> change) {
        ClipEdit edit = edit(ref.key());
        List<Piece> pieces = new ArrayList<>(edit.pieces());
        pieces.set(ref.piece(), change.apply(pieces.get(ref.piece())));
        put(ref.key(), edit.withPieces(pieces));
    }

    /// One more piece, at the end of the list until the edit is done.
    ClipRef.OfScript add(ClipKey key, Piece piece) {
        List<Piece> pieces = new ArrayList<>(edit(key).pieces());
        pieces.add(piece);
        put(key, edit(key).withPieces(pieces));
        return new ClipRef.OfScript(key, pieces.size() - 1);
    }

    /// Moves a clip; one of the user's stands on what it then has under it.
    void shift(ClipRef ref, MediaTime by) {
        if (ref instanceof ClipRef.OfUser(String id)) {
            moved.add(id);
        }
        nudge(ref, by);
    }

    /// Moves a clip past others, or before them.
    void place(ClipRef ref, MediaTime by) {
        if (ref instanceof ClipRef.OfUser(String id)) {
            placed.add(id);
        }
        shift(ref, by);
    }

    /// When what is left of a clip of the user's began before the edit; empty if it need not stand
    /// where it stood among others.
    Optional<MediaTime> stood(String id) {
        return placed.contains(id)
                ? Optional.empty()
                : strip(new ClipRef.OfUser(id)).map(strip -> strip.start().max(begun(strip)));
    }

    private MediaTime begun(Strip strip) {
        return strips.place(strip.ref())
                .map(place -> rowOf(strip).strips().get(place).start())
                .orElse(strip.start());
    }

    /// Moves a clip from what it stands on.
    void nudge(ClipRef ref, MediaTime by) {
        switch (ref) {
            case ClipRef.OfScript script -> changePiece(script, piece -> piece.shiftedBy(by));
            case ClipRef.OfUser(String id) -> put(clip(id).withAnchor(clip(id).anchor().plus(by)));
        }
    }

    void treat(ClipRef ref, UnaryOperator<Treatment> change) {
        switch (ref) {
            case ClipRef.OfScript script ->
                    changePiece(script, piece -> piece.with(change.apply(piece.treatment())));
            case ClipRef.OfUser(String id) ->
                    put(clip(id).with(change.apply(clip(id).treatment())));
        }
    }

    /// Takes a clip off the timeline.
    void drop(Strip strip) {
        strips.remove(strip.ref());
        switch (strip.ref()) {
            case ClipRef.OfScript script -> dropped.add(script);
            case ClipRef.OfUser(String id) -> clips.remove(id);
        }
    }
}
