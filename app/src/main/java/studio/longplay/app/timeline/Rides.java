package studio.longplay.app.timeline;

import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How the level of each bus moves over the programme: down for speech, and as the user drew it.
final class Rides {
    /// Of no programme.
    static final Rides NONE = new Rides();

    private final Map<Stem, Ride> ducking = new EnumMap<>(Stem.class);
    private final Map<Stem, Ride> automation = new EnumMap<>(Stem.class);

    private Rides() {}

    /// One level over time.
    ///
    /// @param keys in order
    record Ride(List<Key> keys) {
        static final Ride STILL = new Ride(List.of());

        /// @param ease on the way to the next
        record Key(long ticks, double levelDb, Ease ease) {}

        /// The last key at or before a time, -1 if there is none.
        int keyBefore(long ticks) {
            int low = 0;
            int high = keys.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys.get(middle).ticks() > ticks) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low - 1;
        }

        /// The level at a time, where the last key before it is known.
        double levelDb(int before, long ticks) {
            if (before < 0) {
                return keys.getFirst().levelDb();
            }
            Key from = keys.get(before);
            if (before + 1 == keys.size()) {
                return from.levelDb();
            }
            Key to = keys.get(before + 1);
            double share = (double) (ticks - from.ticks()) / (to.ticks() - from.ticks());
            return from.levelDb() + from.ease().at(share) * (to.levelDb() - from.levelDb());
        }
    }

    static Rides of(PreviewState state) {
        Rides rides = new Rides();
        for (Stem stem : Stem.values()) {
            rides.ducking.put(stem, ducking(state, stem));
            rides.automation.put(stem, automation(state, stem));
        }
        return rides;
    }

    /// What speech takes a bus down by.
    Ride ducking(Stem stem) {
        return ducking.getOrDefault(stem, Ride.STILL);
    }

    /// What the user had a bus do.
    Ride automation(Stem stem) {
        return automation.getOrDefault(stem, Ride.STILL);
    }

    /// Every scene begins and ends at its own level.
    private static Ride ducking(PreviewState state, Stem stem) {
        List<Ride.Key> keys = new ArrayList<>();
        boolean moves = false;
        for (PreviewScene scene : state.scenes()) {
            long length = scene.layout().duration().toSamplesFloor(SampleRate.HZ_48000);
            if (scene.ducking().isEmpty() || length == 0) {
                continue;
            }
            DuckCurve curve = scene.ducking().get();
            add(keys, scene, 0, curve.atDb(stem, 0), Ease.IN_OUT);
            for (LevelKey key : curve.keys(stem)) {
                moves = true;
                if (key.at() > 0 && key.at() < length - 1) {
                    add(keys, scene, (long) key.at(), key.value(), key.ease());
                }
            }
            add(keys, scene, length - 1, curve.atDb(stem, length - 1), Ease.HOLD);
        }
        return moves ? new Ride(List.copyOf(keys)) : Ride.STILL;
    }

    private static void add(
            List<Ride.Key> keys, PreviewScene scene, long sample, double levelDb, Ease ease) {
        long ticks = scene.start().ticks() + sample * SampleRate.HZ_48000.ticksPerSample();
        keys.add(new Ride.Key(ticks, levelDb, ease));
    }

    private static Ride automation(PreviewState state, Stem stem) {
        StripRef bus = new StripRef.OfBus(StemName.valueOf(stem.name()));
        List<AutomationKey> lane =
                state.project()
                        .mix()
                        .strip(bus)
                        .lane(AutomationLane.Parameter.GAIN)
                        .map(AutomationLane::keys)
                        .orElse(List.of());
        if (lane.isEmpty()) {
            return Ride.STILL;
        }
        Landmarks landmarks =
                Landmarks.of(state.scenes().stream().map(PreviewScene::layout).toList());
        List<Ride.Key> keys = new ArrayList<>();
        for (AutomationKey key : lane) {
            landmarks
                    .of(key.at())
                    .ifPresent(at -> keys.add(new Ride.Key(at.ticks(), key.value(), key.ease())));
        }
        keys.sort(Comparator.comparingLong(Ride.Key::ticks));
        return keys.isEmpty() ? Ride.STILL : new Ride(List.copyOf(keys));
    }
}
