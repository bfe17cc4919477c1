package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Changes what of its source a clip shows. Everything counts from what is seen of it: of a clip
/// that is cut short the hidden rest stays hidden.
final class Ends {
    private Ends() {}

    /// Moves the ends of a clip; nothing else moves and nothing is clamped.
    ///
    /// @param in later is positive
    static void move(Draft draft, Strip strip, MediaTime in, MediaTime out) {
        if (in.ticks() == 0 && out.ticks() == 0) {
            return;
        }
        Speed speed = strip.treatment().speed();
        MediaTime later = speed.isHeld() ? MediaTime.ZERO : scaled(speed, in);
        MediaTime length = strip.range().duration().minus(in).plus(out);
        MediaTime begin = strip.sourceStart().plus(later);
        MediaTime end = bounded(strip, begin, begin.plus(speed.sourceOf(length)));
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    draft.changePiece(
                            script,
                            piece -> ended(piece, strip, begin, end).shiftedBy(in.minus(later)));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = draft.clip(id);
                boolean keeps = out.ticks() == 0 && !speed.isHeld() && isSeen(draft, clip, begin);
                draft.put(ended(clip, begin, keeps ? clip.out() : end));
                if (in.ticks() != 0) {
                    draft.shift(strip.ref(), in);
                }
            }
        }
        TimeRange range = new TimeRange(strip.start().plus(in), length);
        draft.put(Strips.part(strip, range, begin));
    }

    /// Whether enough is left of a clip; one that ends between frames is seen until the next one.
    private static boolean isSeen(Draft draft, UserClip clip, MediaTime begin) {
        MediaTime least = clip.treatment().speed().sourceOf(draft.frames().one());
        return !clip.out().minus(begin).isBefore(least);
    }

    /// Rounding makes nothing of what is not there.
    private static MediaTime bounded(Strip strip, MediaTime begin, MediaTime end) {
        boolean over = end.isAfter(strip.available().end());
        boolean some = begin.isBefore(strip.available().end());
        return over && some && !strip.treatment().speed().isHeld() ? strip.available().end() : end;
    }

    private static Piece ended(Piece piece, Strip strip, MediaTime begin, MediaTime end) {
        MediaTime length = strip.naturalLength();
        return piece.withEnds(
                piece.in().plus(begin.minus(piece.in().in(length))),
                piece.out().plus(end.minus(piece.out().in(length))));
    }

    /// A clip that began before its source does (a title, a still) counts from its new start: so do
    /// its keys.
    private static UserClip ended(UserClip clip, MediaTime in, MediaTime out) {
        if (!in.isBefore(MediaTime.ZERO)) {
            return clip.withEnds(in, out);
        }
        MediaTime later = MediaTime.ZERO.minus(in);
        Map<Property, Curve> curves = new HashMap<>();
        clip.treatment()
                .curves()
                .forEach((property, curve) -> {
                    List<Key> keys =
                            curve.keys().stream()
                                    .map(key ->
                                            new Key(key.at().plus(later), key.value(), key.ease()))
                                    .toList();
                    curves.put(property, new Curve(keys));
                });
        return clip.withEnds(MediaTime.ZERO, out.plus(later))
                .with(clip.treatment().withCurves(curves));
    }

    private static MediaTime scaled(Speed speed, MediaTime by) {
        return by.isBefore(MediaTime.ZERO)
                ? MediaTime.ZERO.minus(speed.sourceOf(MediaTime.ZERO.minus(by)))
                : speed.sourceOf(by);
    }

    /// Shows another part of the source in the same place.
    static void slip(Draft draft, Strip strip, MediaTime by) {
        MediaTime source = scaled(strip.treatment().speed(), by);
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    draft.changePiece(
                            script,
                            piece ->
                                    piece.withEnds(
                                                    piece.in().plus(source),
                                                    piece.out().plus(source))
                                            .shiftedBy(MediaTime.ZERO.minus(source)));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = draft.clip(id);
                MediaTime in = clip.in().plus(source);
                draft.put(ended(clip, in, bounded(strip, in, clip.out().plus(source))));
            }
        }
    }

    /// Runs a clip at another speed, from where it begins.
    ///
    /// @param length how long it lasts then
    static void run(Draft draft, Strip strip, Speed speed, MediaTime length) {
        MediaTime begin = strip.sourceStart();
        MediaTime end = bounded(strip, begin, begin.plus(speed.sourceOf(length)));
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    draft.changePiece(
                            script,
                            piece ->
                                    ended(piece, strip, begin, end)
                                            .with(piece.treatment().withSpeed(speed)));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = draft.clip(id);
                draft.put(clip.withEnds(begin, end).with(clip.treatment().withSpeed(speed)));
            }
        }
    }

    /// Lets go of what of a clip another hides, for it is going where it would be seen.
    static void forgetHidden(Draft draft, Strip strip) {
        if (strip.ref() instanceof ClipRef.OfUser(String id)) {
            UserClip clip = draft.clip(id);
            MediaTime hidden = clip.length().minus(strip.range().duration());
            if (!hidden.isBefore(draft.frames().one())) {
                Speed speed = clip.treatment().speed();
                draft.put(
                        clip.withEnds(
                                clip.in(),
                                clip.in().plus(speed.sourceOf(strip.range().duration()))));
            }
        }
    }
}
