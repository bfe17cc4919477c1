package studio.longplay.app.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.Rows;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How knobs of the desk move over the programme: buses down for speech, and every strip as the
/// user drew it.
final class Rides {
    private static final StripRef MUSIC = new StripRef.OfRow(StripRef.Row.MUSIC);
    private static final StripRef EFFECTS = new StripRef.OfRow(StripRef.Row.EFFECTS);
    private static final StripRef BEDS = new StripRef.OfRow(StripRef.Row.BEDS);

    /// Of no programme.
    static final Rides NONE = new Rides();

    private final Map<Stem, Ride> ducking = new EnumMap<>(Stem.class);
    private final Map<StripRef, Moving> strips = new HashMap<>();
    private final Map<Stem, Moving> buses = new EnumMap<>(Stem.class);
    private final Map<String, Moving> speakers = new HashMap<>();
    private final Map<String, Moving> tracks = new HashMap<>();
    private final Set<ElementId> beds = new HashSet<>();

    private Rides() {}

    /// A knob that moves.
    record Moving(Parameter parameter, Ride ride) {}

    /// One knob over time, in its own unit.
    ///
    /// @param keys in order
    record Ride(List<Key> keys) {
        static final Ride STILL = new Ride(List.of());

        /// @param ease on the way to the next
        record Key(long ticks, double value, Ease ease) {}

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

        /// Where it stands at a time, where the last key before it is known.
        double at(int before, long ticks) {
            if (before < 0) {
                return keys.getFirst().value();
            }
            Key from = keys.get(before);
            if (before + 1 == keys.size()) {
                return from.value();
            }
            Key to = keys.get(before + 1);
            double share = (double) (ticks - from.ticks()) / (to.ticks() - from.ticks());
            return from.value() + from.ease().at(share) * (to.value() - from.value());
        }
    }

    static Rides of(PreviewState state) {
        Rides rides = new Rides();
        for (Stem stem : Stem.values()) {
            rides.ducking.put(stem, ducking(state, stem));
        }
        for (PreviewScene scene : state.scenes()) {
            for (Placed.PlacedSound sound : scene.layout().sounds()) {
                if (Rows.strip(sound.cue()).equals(BEDS)) {
                    rides.beds.add(sound.cue().id());
                }
            }
        }
        Map<StripRef, Strip> strips = state.project().mix().desk().strips();
        if (strips.values().stream().anyMatch(strip -> !strip.lanes().isEmpty())) {
            Landmarks landmarks =
                    Landmarks.of(state.scenes().stream().map(PreviewScene::layout).toList());
            strips.forEach((ref, strip) -> rides.take(ref, strip, landmarks));
            state.script().lines().forEach(line -> rides.take(line.speaker().key(), state));
        }
        return rides;
    }

    /// The strip of the row that the script's music and effects stand on; empty for other clips.
    Optional<StripRef> row(Clip clip) {
        return Optional.ofNullable(rowOf(clip));
    }

    private @Nullable StripRef rowOf(Clip clip) {
        return switch (clip.kind()) {
            case MUSIC -> MUSIC;
            case SOUND ->
                    clip.element().isPresent() && beds.contains(clip.element().get())
                            ? BEDS
                            : EFFECTS;
            case PICTURE, CARD, CAPTION, LINE, CROWD, OWN_PICTURE, OWN_SOUND -> null;
        };
    }

    /// What speech takes a bus down by.
    Ride ducking(Stem stem) {
        return ducking.getOrDefault(stem, Ride.STILL);
    }

    /// What the user had a strip do: its level, or else where it stands, or else what it sends.
    Optional<Moving> moving(StripRef strip) {
        return Optional.ofNullable(strips.get(strip));
    }

    /// The same of a bus; null if it does nothing. Asked for with every clip drawn.
    @Nullable Moving bus(Stem stem) {
        return buses.get(stem);
    }

    /// The same of who or what is heard of a clip.
    @Nullable Moving source(Track track, Clip clip) {
        if (track.kind() == TrackKind.AUDIO) {
            return tracks.get(track.id().name());
        }
        StripRef row = rowOf(clip);
        if (row != null) {
            return strips.get(row);
        }
        boolean spoken = clip.kind() == ClipKind.LINE || clip.kind() == ClipKind.CROWD;
        return spoken && clip.speaker().isPresent()
                ? speakers.get(clip.speaker().get().key())
                : null;
    }

    private void take(String speakerKey, PreviewState state) {
        StripRef ref = new StripRef.OfSpeaker(state.project().voicing().who(speakerKey));
        moving(ref).ifPresent(moving -> speakers.put(speakerKey, moving));
    }

    private void take(StripRef ref, Strip strip, Landmarks landmarks) {
        for (Parameter parameter : Parameter.values()) {
            Ride ride = strip.lane(parameter).map(lane -> ride(lane, landmarks)).orElse(Ride.STILL);
            if (!ride.keys().isEmpty()) {
                Moving moving = new Moving(parameter, ride);
                strips.put(ref, moving);
                switch (ref) {
                    case StripRef.OfBus(StemName bus) ->
                            buses.put(Stem.valueOf(bus.name()), moving);
                    case StripRef.OfTrack(String id) -> tracks.put(id, moving);
                    case StripRef.OfSpeaker _, StripRef.OfRow _, StripRef.Master _ -> {}
                }
                return;
            }
        }
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
            TreeMap<Long, Ease> eases = new TreeMap<>();
            eases.put(0L, Ease.IN_OUT);
            for (LevelKey key : curve.keys(stem)) {
                moves = true;
                if (key.at() > 0 && key.at() < length - 1) {
                    eases.put((long) key.at(), key.ease());
                }
            }
            curve.overBorders(stem, length - 1).forEach(at -> eases.put(at, Ease.LINEAR));
            eases.put(length - 1, Ease.HOLD);
            eases.forEach((at, ease) -> add(keys, scene, at, curve.atDb(stem, at), ease));
        }
        return moves ? new Ride(List.copyOf(keys)) : Ride.STILL;
    }

    private static void add(
            List<Ride.Key> keys, PreviewScene scene, long sample, double value, Ease ease) {
        long ticks = scene.start().ticks() + sample * SampleRate.HZ_48000.ticksPerSample();
        keys.add(new Ride.Key(ticks, value, ease));
    }

    private static Ride ride(AutomationLane lane, Landmarks landmarks) {
        List<Ride.Key> keys = new ArrayList<>();
        for (AutomationKey key : lane.keys()) {
            landmarks
                    .of(key.at())
                    .ifPresent(at -> keys.add(new Ride.Key(at.ticks(), key.value(), key.ease())));
        }
        keys.sort(Comparator.comparingLong(Ride.Key::ticks));
        return keys.isEmpty() ? Ride.STILL : new Ride(List.copyOf(keys));
    }
}
