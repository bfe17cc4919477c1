package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Rides;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mixing desk over a whole programme: where the keys of its lanes stand, and from that what
/// each scene hears of it.
///
/// A scene gets only the keys its own time needs: those in it, the last one before and the first
/// one after. So a key moved in another scene is no reason to mix this one.
public final class DeskPlan {
    private final Desk desk;
    private final Voicing voicing;
    private final Programme programme;
    private final List<MediaTime> starts;
    private final Map<AutomationLane, List<Placed>> lanes = new HashMap<>();

    /// A key in the programme's time.
    private record Placed(MediaTime at, double value, Ease ease) {}

    private DeskPlan(Desk desk, Voicing voicing, Programme programme) {
        this.desk = desk;
        this.voicing = voicing;
        this.programme = programme;
        this.starts = programme.starts();
    }

    /// The desk of a programme that is laid out.
    ///
    /// @param voicing says which speakers are one
    public static DeskPlan of(Desk desk, Voicing voicing, Programme programme) {
        DeskPlan plan = new DeskPlan(desk, voicing, programme);
        List<AutomationLane> moving =
                desk.strips().values().stream().flatMap(it -> it.lanes().stream()).toList();
        if (!moving.isEmpty()) {
            Landmarks landmarks = Landmarks.of(programme.scenes());
            moving.forEach(lane -> plan.lanes.put(lane, placed(lane, landmarks)));
        }
        return plan;
    }

    private static List<Placed> placed(AutomationLane lane, Landmarks landmarks) {
        List<Placed> keys = new ArrayList<>();
        for (AutomationKey key : lane.keys()) {
            Optional<MediaTime> at = landmarks.of(key.at());
            at.ifPresent(time -> keys.add(new Placed(time, key.value(), key.ease())));
        }
        keys.sort(Comparator.comparing(Placed::at));
        for (int i = keys.size() - 1; i > 0; i--) {
            if (keys.get(i).at().equals(keys.get(i - 1).at())) {
                keys.remove(i - 1);
            }
        }
        return keys;
    }

    /// What a scene hears of it.
    ///
    /// @param number of the scene, counted from 0
    public SceneStrips scene(int number) {
        if (desk.equals(Desk.PLAIN)) {
            return new SceneStrips(desk, voicing, Map.of());
        }
        Map<StripRef, Rides> rides = new HashMap<>();
        if (!lanes.isEmpty()) {
            SceneLayout scene = programme.scenes().get(number);
            MediaTime start = starts.get(number);
            MediaTime end = start.plus(scene.duration());
            desk.strips().forEach((ref, strip) -> rides.put(ref, rides(strip, start, end)));
        }
        return new SceneStrips(desk, voicing, rides);
    }

    private Rides rides(Strip strip, MediaTime start, MediaTime end) {
        return new Rides(
                keys(strip, AutomationLane.Parameter.GAIN, start, end),
                keys(strip, AutomationLane.Parameter.PAN, start, end),
                keys(strip, AutomationLane.Parameter.REVERB_SEND, start, end));
    }

    private List<LevelKey> keys(
            Strip strip, AutomationLane.Parameter parameter, MediaTime start, MediaTime end) {
        Optional<AutomationLane> lane = strip.lane(parameter);
        return lane.isEmpty()
                ? List.of()
                : around(lanes.getOrDefault(lane.get(), List.of()), start, end);
    }

    private static List<LevelKey> around(List<Placed> all, MediaTime start, MediaTime end) {
        int first = 0;
        while (first + 1 < all.size() && !all.get(first + 1).at().isAfter(start)) {
            first++;
        }
        List<LevelKey> keys = new ArrayList<>();
        for (int i = first; i < all.size(); i++) {
            Placed key = all.get(i);
            keys.add(new LevelKey(samples(key.at().minus(start)), key.value(), key.ease()));
            if (!key.at().isBefore(end)) {
                break;
            }
        }
        boolean still = keys.stream().allMatch(key -> key.value() == keys.getFirst().value());
        return still && !keys.isEmpty()
                ? List.of(new LevelKey(0, keys.getFirst().value(), Ease.LINEAR))
                : keys;
    }

    private static double samples(MediaTime time) {
        return (double) time.ticks() / SampleRate.HZ_48000.ticksPerSample();
    }
}
