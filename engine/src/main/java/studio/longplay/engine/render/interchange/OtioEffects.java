package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads an item's effects: speeds of anybody's, the rest of ours.
final class OtioEffects {
    private static final int MOST_KEYS = 100_000;
    private static final int FINEST = 10_000;

    private final List<Loss> losses;

    OtioEffects(List<Loss> losses) {
        this.losses = losses;
    }

    /// @param name of the item, for the losses
    /// @param at where it stands in the programme, for the losses
    Treatment read(JsonNode item, String name, MediaTime at) {
        Treatment treatment = Treatment.NONE;
        for (JsonNode effect : item.path("effects")) {
            Optional<Treatment> with = with(treatment, effect);
            if (with.isEmpty()) {
                String kind = effect.path("effect_name").asString("");
                String known = kind.isEmpty() ? effect.path("OTIO_SCHEMA").asString("") : kind;
                losses.add(Loss.of(name, at, "The effect \"" + known + "\" is left out."));
            }
            treatment = with.orElse(treatment);
        }
        return treatment;
    }

    private static Optional<Treatment> with(Treatment before, JsonNode effect) {
        if (OtioItems.is(effect, "FreezeFrame")) {
            return Optional.of(before.withSpeed(Speed.HELD));
        }
        if (OtioItems.is(effect, "LinearTimeWarp")) {
            return speed(effect).map(before::withSpeed);
        }
        JsonNode ours = OtioItems.ours(effect);
        String name = effect.path("effect_name").asString("");
        if (name.equals(OtioClips.FADE) && ours.path("in").isNumber()) {
            long in = Math.max(0, ours.path("in").asLong(0));
            long out = Math.max(0, ours.path("out").asLong(0));
            return Optional.of(before.withFades(new MediaTime(in), new MediaTime(out)));
        }
        return Arrays.stream(Property.values())
                .filter(property -> property.name().equals(name))
                .findFirst()
                .flatMap(property ->
                        curve(ours.path("keys")).map(curve -> before.withCurve(property, curve)));
    }

    /// The exact fraction of ours, where it is still what the effect says; else the nearest.
    private static Optional<Speed> speed(JsonNode effect) {
        double ratio = effect.path("time_scalar").asDouble(Double.NaN);
        if (!(ratio >= 0 && ratio <= 100)) {
            return Optional.empty();
        }
        Optional<Speed> exact = fraction(OtioItems.ours(effect).path("speed").asString(""));
        return exact.filter(speed -> speed.ratio() == ratio)
                .or(() -> Optional.of(new Speed((int) Math.round(ratio * FINEST), FINEST)));
    }

    private static Optional<Speed> fraction(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length < 2 || !text.matches("[0-9]{1,9}/[0-9]{1,9}")) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(parts[0]);
        int denominator = Integer.parseInt(parts[1]);
        return denominator == 0 || numerator > 100L * denominator
                ? Optional.empty()
                : Optional.of(new Speed(numerator, denominator));
    }

    private static Optional<Curve> curve(JsonNode array) {
        List<Key> keys = new ArrayList<>();
        for (JsonNode entry : array) {
            double value = entry.path(1).asDouble(Double.NaN);
            Optional<Ease> ease =
                    Arrays.stream(Ease.values())
                            .filter(each -> each.name().equals(entry.path(2).asString("")))
                            .findFirst();
            if (!entry.path(0).isIntegralNumber() || !Double.isFinite(value) || ease.isEmpty()) {
                return Optional.empty();
            }
            keys.add(new Key(new MediaTime(entry.path(0).asLong()), value, ease.get()));
        }
        long times = keys.stream().map(Key::at).distinct().count();
        return keys.isEmpty() || times < keys.size() || keys.size() > MOST_KEYS
                ? Optional.empty()
                : Optional.of(new Curve(keys));
    }
}
