package studio.longplay.engine.render;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.TimeRange;

import java.util.Map;
import java.util.Optional;

/// What the user asks of one delivery.
///
/// @param cast voice by speaker key, overruling the automatic casting
/// @param range only the lines that start in it
/// @param jobs how many lines are spoken and segments drawn at once
public record DeliverySettings(
        ExportPreset preset,
        LoudnessTarget target,
        CaptionChoice captions,
        Map<String, String> cast,
        Optional<TimeRange> range,
        int jobs) {
    public DeliverySettings {
        cast = Map.copyOf(cast);
    }

    public DeliverySettings withCast(Map<String, String> newCast) {
        return new DeliverySettings(preset, target, captions, newCast, range, jobs);
    }

    /// What is delivered when nobody asks for anything in particular.
    public static DeliverySettings usual(ExportPreset preset) {
        return new DeliverySettings(
                preset,
                LoudnessTarget.STREAMING,
                CaptionChoice.SOFT,
                Map.of(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }
}
