package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Optional;

/// The part of a clip that lies in one scene. Fades stay where they are: at the clip's own ends,
/// and a fade over the border goes on after it, as a curve.
///
/// ```
/// scenes     |.............|.............|
/// clip             /======================\
/// parts            /=======
///                          ==============\
/// ```
final class BorderCut {
    private static final int STEPS = 16;

    private BorderCut() {}

    /// Cuts a clip at the borders of a scene.
    ///
    /// @param whole in programme time
    /// @param scene where the scene stands; it overlaps the slice
    /// @return in the scene's time
    static Slice part(Slice whole, TimeRange scene) {
        MediaTime start = whole.range().start().max(scene.start());
        MediaTime end = whole.end().min(scene.end());
        TimeRange range = TimeRange.between(start, end);
        Slice part = Conform.part(whole, range);
        Slice treated =
                range.equals(whole.range())
                        ? part
                        : new Slice(range, part.sourceStart(), treatment(whole, range));
        MediaTime back = MediaTime.ZERO.minus(scene.start());
        return new Slice(range.shiftedBy(back), treated.sourceStart(), treated.treatment());
    }

    private static Treatment treatment(Slice whole, TimeRange part) {
        Treatment own = whole.treatment();
        boolean first = part.start().equals(whole.range().start());
        boolean last = part.end().equals(whole.end());
        MediaTime fadedIn = whole.range().start().plus(own.fadeIn());
        MediaTime fadingOut = whole.end().minus(own.fadeOut());
        boolean overStart = fadedIn.isAfter(first ? part.end() : part.start());
        boolean overEnd = fadingOut.isBefore(last ? part.start() : part.end());
        Treatment cut =
                own.withFades(
                                first && !overStart ? own.fadeIn() : MediaTime.ZERO,
                                last && !overEnd ? own.fadeOut() : MediaTime.ZERO)
                        .withCrossing(first ? own.crossing() : Optional.empty());
        return overStart || overEnd ? faded(whole, part, cut) : cut;
    }

    /// Both fades as curves, for a part in whose middle none of them begins and ends.
    private static Treatment faded(Slice whole, TimeRange part, Treatment cut) {
        Treatment own = whole.treatment();
        Curve opacity = null;
        Curve volume = null;
        long length = part.duration().ticks();
        for (int step = 0; step <= STEPS; step++) {
            MediaTime at = part.start().plus(new MediaTime(length / STEPS * step));
            MediaTime source = whole.sourceAt(at);
            double share = share(whole, at);
            Key seen = key(source, own.value(Property.OPACITY, source) * share);
            Key heard = key(source, own.value(Property.VOLUME, source) + decibels(share));
            opacity = opacity == null ? new Curve(List.of(seen)) : opacity.with(seen);
            volume = volume == null ? new Curve(List.of(heard)) : volume.with(heard);
        }
        Treatment treated = cut.withFades(MediaTime.ZERO, MediaTime.ZERO);
        return opacity == null || volume == null
                ? treated
                : treated.withCurve(Property.OPACITY, opacity).withCurve(Property.VOLUME, volume);
    }

    private static Key key(MediaTime source, double value) {
        return new Key(source, value, Ease.LINEAR);
    }

    /// How much of the clip is there, 0 to 1.
    private static double share(Slice whole, MediaTime at) {
        double share = 1;
        long in = whole.treatment().fadeIn().ticks();
        long out = whole.treatment().fadeOut().ticks();
        if (in > 0) {
            share *= Math.clamp((double) at.minus(whole.range().start()).ticks() / in, 0, 1);
        }
        if (out > 0) {
            share *= Math.clamp((double) whole.end().minus(at).ticks() / out, 0, 1);
        }
        return share;
    }

    private static double decibels(double share) {
        double least = Property.VOLUME.least();
        return share <= 0 ? least : Math.max(least, 20 * StrictMath.log10(share));
    }
}
