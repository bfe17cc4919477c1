package studio.longplay.engine.render.make;

import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.render.lay.Landmarks;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The keys of a bus's gain where they stand in the programme, in order; those whose anchor is
/// nowhere are left out.
///
/// @param keys in order
record PlacedKeys(List<Placed> keys) {
    /// A key where it stands in the programme.
    record Placed(MediaTime at, AutomationKey key) {}

    static PlacedKeys of(Strip strip, Landmarks landmarks) {
        List<Placed> keys = new ArrayList<>();
        for (AutomationKey key :
                strip.lane(Parameter.GAIN).map(AutomationLane::keys).orElse(List.of())) {
            Optional<MediaTime> at = landmarks.of(key.at());
            at.ifPresent(time -> keys.add(new Placed(time, key)));
        }
        keys.sort(Comparator.comparing(Placed::at));
        return new PlacedKeys(keys);
    }

    /// The level at a time, in dB. A bus's lane rides in front of its fader: without keys it
    /// changes nothing.
    double atDb(MediaTime at) {
        if (keys.isEmpty()) {
            return 0;
        }
        int next = 0;
        while (next < keys.size() && !keys.get(next).at().isAfter(at)) {
            next++;
        }
        if (next == 0 || next == keys.size()) {
            return keys.get(next == 0 ? 0 : next - 1).key().value();
        }
        Placed earlier = keys.get(next - 1);
        Placed later = keys.get(next);
        double share =
                (double) at.minus(earlier.at()).ticks() / later.at().minus(earlier.at()).ticks();
        double way = earlier.key().ease().at(share);
        return earlier.key().value() + way * (later.key().value() - earlier.key().value());
    }
}
