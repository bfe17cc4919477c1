package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A programme as tracks of clips: a value made from a [PreviewState].
public final class Tracks {
    /// Of no programme.
    public static final Tracks EMPTY =
            new Tracks(Optional.empty(), List.of(), List.of(), SnapPoints.NONE);

    private final Optional<PreviewState> state;
    private final List<Track> tracks;
    private final List<SceneMark> scenes;
    private final MediaTime duration;
    private final Cuts cuts;
    private final SnapPoints snapPoints;
    private final Rides rides;
    private final Map<ElementId, Clip> firstByElement = new HashMap<>();
    private final Map<ClipId, Clip> byId = new HashMap<>();
    private final Map<ClipId, Track> trackById = new HashMap<>();

    private Tracks(
            Optional<PreviewState> state,
            List<Track> tracks,
            List<SceneMark> scenes,
            SnapPoints snapPoints) {
        this.state = state;
        this.tracks = List.copyOf(tracks);
        this.scenes = List.copyOf(scenes);
        this.duration = state.map(PreviewState::duration).orElse(MediaTime.ZERO);
        this.snapPoints = snapPoints;
        this.rides = state.map(Rides::of).orElse(Rides.NONE);
        this.cuts = Cuts.of(tracks, scenes, duration);
        for (Track track : tracks) {
            for (Clip clip : track.clips()) {
                byId.put(clip.id(), clip);
                trackById.put(clip.id(), track);
                clip.element().ifPresent(id -> firstByElement.merge(id, clip, Tracks::rather));
            }
        }
    }

    /// A line has captions too, but its words are what it is.
    private static Clip rather(Clip before, Clip next) {
        return before.kind() == ClipKind.CAPTION && next.kind() != ClipKind.CAPTION ? next : before;
    }

    /// Lays a state out.
    public static Tracks of(PreviewState state) {
        Waves waves = new Waves();
        return of(state, waves, false);
    }

    /// The same, reading only the scenes whose sound `waves` does not know.
    ///
    /// @param bySpeaker whether each speaker has a track
    static Tracks of(PreviewState state, Waves waves, boolean bySpeaker) {
        waves.turnTo(state);
        TrackLayout layout = new TrackLayout(state, waves, bySpeaker);
        return new Tracks(
                Optional.of(state), layout.tracks(), layout.scenes(), layout.snapPoints());
    }

    /// What it was made from; empty for no programme.
    public Optional<PreviewState> state() {
        return state;
    }

    /// From the top; titles and the ensemble only if there are any.
    public List<Track> tracks() {
        return tracks;
    }

    public List<SceneMark> scenes() {
        return scenes;
    }

    public MediaTime duration() {
        return duration;
    }

    public boolean isEmpty() {
        return scenes.isEmpty();
    }

    public Cuts cuts() {
        return cuts;
    }

    /// How the levels of the buses move.
    Rides rides() {
        return rides;
    }

    SnapPoints snapPoints() {
        return snapPoints;
    }

    /// The timeline as edits see it; empty for no programme.
    public Optional<Board> board() {
        return state.map(PreviewState::board);
    }

    /// The user's markers that have a place, in the order of their times.
    public List<Board.Mark> marks() {
        return board().map(Board::marks).orElse(List.of());
    }

    /// The first track of a kind.
    public Optional<Track> track(TrackKind kind) {
        return tracks.stream().filter(track -> track.kind() == kind).findFirst();
    }

    public Optional<Track> track(TrackId id) {
        return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    /// The track a clip stands on.
    public Optional<Track> trackOf(ClipId clip) {
        return Optional.ofNullable(trackById.get(clip));
    }

    public Optional<Clip> clip(ClipRef ref) {
        return clip(new ClipId.OfStrip(ref));
    }

    public Optional<Clip> clip(ClipId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The clip that stands for an element of the script; for a line what is spoken, not its
    /// captions.
    public Optional<Clip> clipOf(ElementId element) {
        return Optional.ofNullable(firstByElement.get(element));
    }

    public Optional<SceneMark> sceneOf(ElementId element) {
        return scenes.stream().filter(scene -> scene.element().equals(element)).findFirst();
    }

    /// The scene at a time; the last one at the very end.
    public Optional<SceneMark> sceneAt(MediaTime time) {
        int low = 0;
        int high = scenes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scenes.get(middle).start() > time.ticks()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(scenes.get(low - 1));
    }

    /// Every clip, track by track.
    public Stream<Clip> clips() {
        return tracks.stream().flatMap(track -> track.clips().stream());
    }
}
