package studio.longplay.engine.render;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;

import java.util.Map;
import java.util.Optional;

/// What the user asks of one delivery.
///
/// @param cast voice by speaker key, overruling the automatic casting
/// @param range only the lines that start in it
/// @param jobs how many lines are spoken and segments drawn at once
/// @param lexicon how the user wants words said
public record DeliverySettings(
        ExportPreset preset,
        LoudnessTarget target,
        CaptionChoice captions,
        Map<String, String> cast,
        Optional<TimeRange> range,
        int jobs,
        Lexicon lexicon) {
    public DeliverySettings {
        cast = Map.copyOf(cast);
    }

    /// With no pronunciations of the user's own.
    public DeliverySettings(
            ExportPreset preset,
            LoudnessTarget target,
            CaptionChoice captions,
            Map<String, String> cast,
            Optional<TimeRange> range,
            int jobs) {
        this(preset, target, captions, cast, range, jobs, Lexicon.empty());
    }

    public DeliverySettings withCast(Map<String, String> newCast) {
        return new DeliverySettings(preset, target, captions, newCast, range, jobs, lexicon);
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
