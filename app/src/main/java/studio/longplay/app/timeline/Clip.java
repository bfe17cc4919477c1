package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.util.Optional;
import java.util.OptionalLong;

/// One thing on a track, as a value.
///
/// @param element of the script it is made from; empty for the user's own
/// @param range in the programme
/// @param label what is written on it; empty only for the picture of a scene without a heading
/// @param scene the number of the scene it begins in, from 0
/// @param speaker who speaks, where somebody does
/// @param trouble why it failed, or why it is cut short, in a sentence; empty if it is neither
/// @param strip what edits see of it; empty for a caption
/// @param quietFrom ticks of the programme from which it is not heard, because it gave way to
///   another effect; empty if it is heard to its end
public record Clip(
        ClipId id,
        ClipKind kind,
        Optional<ElementId> element,
        TimeRange range,
        String label,
        ClipState state,
        int scene,
        Optional<Speaker> speaker,
        String trouble,
        Lane lane,
        Optional<Strip> strip,
        OptionalLong quietFrom) {
    /// One that is heard to its end, if it is heard at all.
    public Clip(
            ClipId id,
            ClipKind kind,
            Optional<ElementId> element,
            TimeRange range,
            String label,
            ClipState state,
            int scene,
            Optional<Speaker> speaker,
            String trouble,
            Lane lane,
            Optional<Strip> strip) {
        this(
                id,
                kind,
                element,
                range,
                label,
                state,
                scene,
                speaker,
                trouble,
                lane,
                strip,
                OptionalLong.empty());
    }

    /// Ticks of its start in the programme.
    public long start() {
        return range.start().ticks();
    }

    /// Ticks of the first instant after it.
    public long end() {
        return range.end().ticks();
    }

    /// What was done to it.
    public Treatment treatment() {
        return strip.map(Strip::treatment).orElse(Treatment.NONE);
    }

    /// Whether a line is longer than its place: its end is not heard.
    public boolean isTooLong() {
        return state != ClipState.FAILED
                && (kind == ClipKind.LINE || kind == ClipKind.CROWD)
                && !trouble.isEmpty();
    }

    public boolean isLocked() {
        return strip.isPresent() && strip.get().locked();
    }

    /// Whether clips move with it.
    public boolean isBound() {
        return strip.isPresent()
                && !(strip.get().link().isEmpty() && strip.get().group().isEmpty());
    }

    Clip in(Lane other) {
        return new Clip(
                id, kind, element, range, label, state, scene, speaker, trouble, other, strip,
                quietFrom);
    }

    Clip at(MediaTime start, MediaTime end) {
        return new Clip(
                id,
                kind,
                element,
                TimeRange.between(start, end),
                label,
                state,
                scene,
                speaker,
                trouble,
                lane,
                strip,
                quietFrom);
    }

    /// The same, not heard from an instant on.
    ///
    /// @param why in a sentence
    Clip quietFrom(MediaTime time, String why) {
        return new Clip(
                id,
                kind,
                element,
                range,
                label,
                state,
                scene,
                speaker,
                trouble.isEmpty() ? why : trouble,
                lane,
                strip,
                OptionalLong.of(Math.clamp(time.ticks(), start(), end())));
    }
}
