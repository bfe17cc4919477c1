package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A programme as tracks of clips: a value made from a [PreviewState] and nothing else.
public final class Tracks {
    /// Of no programme.
    public static final Tracks EMPTY =
            new Tracks(Optional.empty(), List.of(), List.of(), MediaTime.ZERO);

    private final Optional<PreviewState> state;
    private final List<Track> tracks;
    private final List<SceneMark> scenes;
    private final MediaTime duration;
    private final Cuts cuts;
    private final Map<ElementId, Clip> firstByElement = new HashMap<>();
    private final Map<ClipId, Clip> byId = new HashMap<>();

    private Tracks(
            Optional<PreviewState> state,
            List<Track> tracks,
            List<SceneMark> scenes,
            MediaTime duration) {
        this.state = state;
        this.tracks = List.copyOf(tracks);
        this.scenes = List.copyOf(scenes);
        this.duration = duration;
        this.cuts = Cuts.of(tracks, scenes, duration);
        for (Track track : tracks) {
            for (Clip clip : track.clips()) {
                byId.put(clip.id(), clip);
                firstByElement.merge(clip.id().element(), clip, Tracks::rather);
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
        return of(state, waves);
    }

    /// The same, reading only the scenes whose sound `waves` does not know.
    static Tracks of(PreviewState state, Waves waves) {
        waves.turnTo(state);
        TrackLayout layout = new TrackLayout(state, waves);
        return new Tracks(Optional.of(state), layout.tracks(), layout.scenes(), state.duration());
    }

    /// What it was made from; empty for no programme.
    public Optional<PreviewState> state() {
        return state;
    }

    /// From the top; the ensemble only if there is one.
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

    public Optional<Track> track(TrackKind kind) {
        return tracks.stream().filter(track -> track.kind() == kind).findFirst();
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
