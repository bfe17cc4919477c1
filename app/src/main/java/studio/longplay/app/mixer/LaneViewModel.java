package studio.longplay.app.mixer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.Session;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One knob of a strip as it moves over the scene at the playhead.
///
/// Keys stand in the programme's time here; in the project they are anchored to what is said, so
/// that they move with it.
final class LaneViewModel {
    private final Session session;
    private final DeskViewModel desk;
    private final StripRef ref;
    private final ObjectProperty<Parameter> parameter =
            new SimpleObjectProperty<>(this, "parameter", Parameter.GAIN);

    LaneViewModel(Session session, DeskViewModel desk, StripRef ref) {
        this.session = session;
        this.desk = desk;
        this.ref = ref;
    }

    /// Which knob it is.
    ObjectProperty<Parameter> parameterProperty() {
        return parameter;
    }

    ReadOnlyObjectProperty<MediaTime> playheadProperty() {
        return session.transport().positionProperty();
    }

    /// The knobs of the strip that can move.
    List<Parameter> parameters() {
        return List.of(Parameter.values());
    }

    /// The scene at the playhead; empty if there is none.
    Optional<TimeRange> range() {
        return session.previewProperty()
                .get()
                .flatMap(state -> state.sceneAt(session.transport().position()))
                .map(scene -> TimeRange.between(scene.start(), scene.end()));
    }

    /// Whether it moves at all.
    boolean moves() {
        return desk.strip(ref).lane(parameter.get()).isPresent();
    }

    /// How it moves over the whole programme; still, at the knob's own value, where nobody set a
    /// key.
    Curve curve() {
        List<Key> keys = new ArrayList<>(placed().keySet());
        return keys.isEmpty() ? Curve.constant(still()) : new Curve(keys);
    }

    private double still() {
        Strip strip = desk.strip(ref);
        return switch (parameter.get()) {
            // A bus's lane rides in front of its fader, a source's stands in the fader's place.
            case GAIN -> ref.isSource() ? Math.max(LOWEST_SHOWN_DB, strip.gainDb()) : 0;
            case PAN -> strip.pan();
            case REVERB_SEND -> Math.max(LOWEST_SHOWN_DB, strip.reverbSendDb());
        };
    }

    /// The lowest level that is drawn.
    static final double LOWEST_SHOWN_DB = -48;

    /// The keys in the programme's time, and what each is in the project.
    private Map<Key, AutomationKey> placed() {
        Map<Key, AutomationKey> placed = new HashMap<>();
        Optional<PreviewState> state = session.previewProperty().get();
        Optional<AutomationLane> lane = desk.strip(ref).lane(parameter.get());
        if (state.isPresent() && lane.isPresent()) {
            Landmarks landmarks =
                    Landmarks.of(state.get().scenes().stream().map(PreviewScene::layout).toList());
            Map<MediaTime, Key> last = new HashMap<>();
            for (AutomationKey key : lane.get().keys()) {
                Optional<MediaTime> at = landmarks.of(key.at());
                if (at.isPresent()) {
                    Key there = new Key(at.get(), shown(key.value()), key.ease());
                    Key before = last.put(at.get(), there);
                    if (before != null) {
                        placed.remove(before);
                    }
                    placed.put(there, key);
                }
            }
        }
        return placed;
    }

    private double shown(double value) {
        return parameter.get() == Parameter.PAN ? value : Math.max(LOWEST_SHOWN_DB, value);
    }

    /// Takes a curve that was drawn, as one edit. Keys that did not move keep their anchors.
    void draw(Curve curve) {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty()) {
            return;
        }
        Map<Key, AutomationKey> before = placed();
        Map<MediaTime, Anchor> anchors = new HashMap<>();
        before.forEach((key, kept) -> anchors.put(key.at(), kept.at()));
        List<AutomationKey> keys = new ArrayList<>();
        for (Key key : curve.keys()) {
            AutomationKey same = before.get(key);
            Anchor anchor =
                    anchors.computeIfAbsent(key.at(), at -> state.get().board().anchorAt(at));
            keys.add(
                    same != null
                            ? same
                            : new AutomationKey(anchor, inside(key.value()), key.ease()));
        }
        desk.set(ref, desk.strip(ref).withLane(new AutomationLane(parameter.get(), keys)));
    }

    private double inside(double value) {
        Parameter knob = parameter.get();
        boolean silent = knob != Parameter.PAN && value <= LOWEST_SHOWN_DB;
        return silent ? knob.least() : Math.clamp(value, knob.least(), knob.most());
    }

    /// Sets a key where the playhead is, at the value there.
    void setKey() {
        MediaTime at = session.transport().position();
        Curve curve = curve();
        draw(curve.with(new Key(at, curve.at(at), Ease.LINEAR)));
    }

    /// Takes all keys away.
    void clear() {
        desk.set(ref, desk.strip(ref).withLane(new AutomationLane(parameter.get(), List.of())));
    }
}
