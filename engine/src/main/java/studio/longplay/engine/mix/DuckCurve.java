package studio.longplay.engine.mix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How far each stem of a scene goes down for speech: what the mixer does, as keys to be drawn, or
/// to be made into automation.
///
/// Between keys the way is half a cosine in decibels; the keys' easing is so near to it that no one
/// sees the difference: within 1.1 % of the depth, where the way back does not meet the next way
/// down.
public final class DuckCurve {
    private static final int PIECES = 8;

    private final Map<Stem, List<LevelKey>> keys = new EnumMap<>(Stem.class);

    private DuckCurve() {}

    /// That of a scene.
    public static DuckCurve of(SceneMix scene) {
        DuckCurve curve = new DuckCurve();
        Ducking ducking = scene.ducking();
        for (Stem stem : Stem.values()) {
            List<LevelKey> corners = new Ducker(scene.heeded(stem), ducking).corners();
            curve.keys.put(stem, inDecibels(corners, ducking.depthDb(stem)));
        }
        return curve;
    }

    /// That of windows in any order.
    public static DuckCurve of(List<SpeechWindow> speech, Ducking ducking) {
        return of(new SceneMix(0, List.of(), speech, ducking));
    }

    private static List<LevelKey> inDecibels(List<LevelKey> corners, double depthDb) {
        if (depthDb == 0) {
            return List.of();
        }
        List<LevelKey> keys = new ArrayList<>();
        Curve way = Curve.raisedCosine();
        for (LevelKey corner : corners) {
            keys.add(
                    new LevelKey(
                            corner.at(), -depthDb * way.at(corner.value()) + 0.0, corner.ease()));
        }
        return List.copyOf(keys);
    }

    /// The keys of a stem in order: scene-local samples (some may lie before the scene or after
    /// it), dB from -depth to 0; none if it is not ducked.
    public List<LevelKey> keys(Stem stem) {
        return keys.getOrDefault(stem, List.of());
    }

    /// Where keys are to stand, with straight lines between them, for the part of a way that
    /// reaches over a border: cut there it is no half cosine. In order, scene-local samples; each
    /// is the start of a straight line. Within 1.2 % of the depth.
    ///
    /// @param length of the scene in samples
    public List<Long> overBorders(Stem stem, long length) {
        List<Long> straight = new ArrayList<>();
        List<LevelKey> all = keys(stem);
        for (int i = 0; i + 1 < all.size(); i++) {
            double from = all.get(i).at();
            double to = all.get(i + 1).at();
            boolean comesOn = from < 0 && to > 0;
            boolean goesOn = from < length && to > length;
            if (all.get(i).value() == all.get(i + 1).value() || !(comesOn || goesOn)) {
                continue;
            }
            if (comesOn) {
                straight.add(0L);
            }
            for (int piece = 0; piece < PIECES; piece++) {
                long at = Math.round(from + (to - from) * piece / PIECES);
                if (at > 0 && at < length) {
                    straight.add(at);
                }
            }
        }
        return straight;
    }

    /// The level of a stem at a sample of the scene, in dB, 0 or less.
    public double atDb(Stem stem, long sample) {
        double before = 0;
        LevelKey last = null;
        for (LevelKey key : keys(stem)) {
            if (key.at() > sample) {
                if (last == null) {
                    return 0;
                }
                double share = (sample - last.at()) / (key.at() - last.at());
                return before + (key.value() - before) * last.ease().at(share);
            }
            last = key;
            before = key.value();
        }
        return before;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DuckCurve curve && keys.equals(curve.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
