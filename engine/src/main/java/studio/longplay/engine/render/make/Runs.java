package studio.longplay.engine.render.make;

import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Slices as they are heard: cut where nothing else was done they are one, what is only seen of
/// their treatment is left out, and what makes no sound is not there.
public final class Runs {
    private static final double SILENT_DB = -96;

    private Runs() {}

    /// What is heard of one source, in order.
    public static List<Slice> of(List<Slice> slices) {
        List<Slice> runs = new ArrayList<>();
        slices.stream()
                .map(Runs::heard)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(slice -> slice.range().start()))
                .forEach(slice -> add(slice, runs));
        return List.copyOf(runs);
    }

    private static void add(Slice slice, List<Slice> runs) {
        if (!runs.isEmpty() && isOne(runs.getLast(), slice)) {
            runs.set(runs.size() - 1, joined(runs.getLast(), slice));
        } else {
            runs.add(slice);
        }
    }

    /// As it sounds; empty if it does not.
    static Optional<Slice> heard(Slice slice) {
        Treatment treatment = slice.treatment();
        Curve volume = treatment.curves().get(Property.VOLUME);
        boolean silent =
                treatment.disabled()
                        || treatment.speed().isHeld()
                        || slice.range().duration().equals(MediaTime.ZERO)
                        || (volume != null && isSilent(volume));
        if (silent) {
            return Optional.empty();
        }
        Map<Property, Curve> curves = new EnumMap<>(Property.class);
        treatment
                .curves()
                .forEach((property, curve) -> {
                    if (property.isSound() && !isUsual(property, curve)) {
                        curves.put(property, curve);
                    }
                });
        return Optional.of(
                new Slice(slice.range(), slice.sourceStart(), treatment.withCurves(curves)));
    }

    private static boolean isSilent(Curve volume) {
        return volume.keys().stream().allMatch(key -> key.value() <= SILENT_DB);
    }

    private static boolean isUsual(Property property, Curve curve) {
        return curve.keys().stream().allMatch(key -> key.value() == property.usual());
    }

    /// Whether the later one goes on, in its source and on the timeline, where the earlier one
    /// ends.
    static boolean isContinuous(Slice earlier, Slice later) {
        MediaTime sourceEnd = earlier.sourceAt(earlier.end());
        long apart = Math.abs(sourceEnd.minus(later.sourceStart()).ticks());
        return earlier.end().equals(later.range().start())
                && earlier.treatment().speed().equals(later.treatment().speed())
                && apart <= SampleRate.HZ_48000.ticksPerSample();
    }

    private static boolean isOne(Slice earlier, Slice later) {
        return isContinuous(earlier, later)
                && earlier.treatment().curves().equals(later.treatment().curves())
                && earlier.treatment().fadeOut().equals(MediaTime.ZERO)
                && later.treatment().fadeIn().equals(MediaTime.ZERO);
    }

    private static Slice joined(Slice earlier, Slice later) {
        Treatment both =
                earlier.treatment()
                        .withFades(earlier.treatment().fadeIn(), later.treatment().fadeOut());
        TimeRange range = TimeRange.between(earlier.range().start(), later.end());
        return new Slice(range, earlier.sourceStart(), both);
    }
}
