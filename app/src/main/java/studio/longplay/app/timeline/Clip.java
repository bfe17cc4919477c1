package studio.longplay.app.timeline;

import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// One thing on a track, as a value.
///
/// @param range in the programme
/// @param label what is written on it; empty only for the picture of a scene without a heading
/// @param scene the number of its scene, from 0
/// @param speaker who speaks, where somebody does
/// @param trouble why it failed, in a sentence; empty if it did not
public record Clip(
        ClipId id,
        TimeRange range,
        String label,
        ClipState state,
        int scene,
        Optional<Speaker> speaker,
        String trouble,
        Lane lane) {
    public ClipKind kind() {
        return id.kind();
    }

    /// Ticks of its start in the programme.
    public long start() {
        return range.start().ticks();
    }

    /// Ticks of the first instant after it.
    public long end() {
        return range.end().ticks();
    }

    Clip in(Lane other) {
        return new Clip(id, range, label, state, scene, speaker, trouble, other);
    }
}
