package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The edits of how clips are shown and heard.
public final class Treats {
    private Treats() {}

    /// Fades a clip in and out; both together no longer than the clip.
    ///
    /// ```
    /// before:  [    A    ]
    /// after:   [/   A   \]
    /// ```
    public static Arrangement fades(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Set.of(clip))) {
            MediaTime length = strip.range().duration();
            MediaTime first = in.max(MediaTime.ZERO).min(length);
            MediaTime last = out.max(MediaTime.ZERO).min(length.minus(first));
            draft.treat(strip, it -> it.withFades(first, last));
        }
        return draft.done();
    }

    /// How a clip takes over from the one before: a transition over the cut, as long as both have
    /// media for it.
    ///
    /// ```
    /// before:  [   A   ][   B   ]
    /// after:   [   A  ~~|~~  B  ]
    /// ```
    ///
    /// @param later the clip after the cut
    /// @param wanted empty for what comes without: a cut, or the usual dissolve of the script's
    ///   pictures
    public static Arrangement crossing(Desk desk, ClipRef later, Optional<Crossing> wanted) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Set.of(later))) {
            Optional<Crossing> possible =
                    wanted.map(it -> it.length().ticks() == 0 ? it : fitted(draft, strip, it));
            draft.treat(strip, it -> it.withCrossing(possible));
        }
        return draft.done();
    }

    /// A transition needs room in both clips, and media of the earlier one after the cut, of the
    /// later one before it.
    private static Crossing fitted(Draft draft, Strip strip, Crossing wanted) {
        Optional<Strip> earlier = draft.before(strip).filter(it -> it.end().equals(strip.start()));
        MediaTime before = wanted.before().min(strip.roomBefore());
        MediaTime after = wanted.after().min(strip.range().duration());
        if (earlier.isPresent()) {
            before = before.min(earlier.get().range().duration());
            after = after.min(earlier.get().roomAfter());
        } else {
            before = MediaTime.ZERO;
        }
        return new Crossing(
                wanted.kind(),
                wanted.direction(),
                before.max(MediaTime.ZERO),
                after.max(MediaTime.ZERO));
    }

    /// Lets clips run faster or slower; the pitch of sound is kept, and so is where they begin.
    ///
    /// ```
    /// before:  [    A    ][  B  ]      twice as fast
    /// after:   [ A  ]     [  B  ]
    /// ripple:  [ A  ][  B  ]
    /// ```
    ///
    /// Without ripple a clip that becomes longer ends where the next one begins.
    public static Arrangement speed(Desk desk, Set<ClipRef> clips, Speed speed, boolean ripple) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Binds.linked(draft, clips))) {
            MediaTime source =
                    strip.treatment().speed().isHeld()
                            ? strip.range().duration()
                            : strip.sourceEnd().minus(strip.sourceStart());
            MediaTime grown = speed.lengthOf(source).minus(strip.range().duration());
            Optional<MediaTime> next = draft.after(strip).map(Strip::start);
            draft.treat(strip, it -> it.withSpeed(speed));
            if (ripple) {
                Trims.flowAfter(draft, strip, grown);
            } else {
                MediaTime end = strip.end().plus(grown);
                next.filter(it -> it.isBefore(end))
                        .ifPresent(it -> shorten(draft, strip, speed, end.minus(it)));
            }
        }
        return draft.done();
    }

    private static void shorten(Draft draft, Strip strip, Speed speed, MediaTime by) {
        MediaTime source = MediaTime.ZERO.minus(speed.sourceOf(by));
        switch (strip.ref()) {
            case ClipRef.OfScript script ->
                    draft.changePiece(script, it -> it.withEnds(it.in(), it.out().plus(source)));
            case ClipRef.OfUser(String id) -> {
                var clip = draft.clip(id);
                draft.put(clip.withEnds(clip.in(), clip.out().plus(source)));
            }
        }
    }

    /// Holds the frame at a time for a while; the rest of the clip comes after it.
    ///
    /// ```
    /// before:  [     A     ]
    ///               v
    /// after:   [ A ][held][  A  ]
    /// ```
    public static Arrangement freeze(Desk desk, ClipRef clip, MediaTime at, MediaTime length) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Set.of(clip))) {
            MediaTime when = draft.fitting(strip, at);
            Optional<ClipRef> held = Splits.split(draft, strip, when);
            Optional<ClipRef> rest = held.map(it -> copied(draft, it));
            held.ifPresent(it -> hold(draft, it, length));
            rest.ifPresent(it -> draft.nudge(it, length));
            if (held.isPresent()) {
                Trims.flowAfter(draft, strip, length);
            }
        }
        return draft.done();
    }

    /// Another half like the one just cut off.
    private static ClipRef copied(Draft draft, ClipRef half) {
        return switch (half) {
            case ClipRef.OfScript(ClipKey key, int piece) -> {
                ClipEdit edit = draft.edit(key);
                var pieces = new java.util.ArrayList<>(edit.pieces());
                pieces.add(pieces.get(piece));
                draft.put(key, edit.withPieces(pieces));
                yield new ClipRef.OfScript(key, pieces.size() - 1);
            }
            case ClipRef.OfUser(String id) -> {
                var copy = draft.clip(id).withId(draft.freshId("clip"));
                draft.put(copy);
                yield new ClipRef.OfUser(copy.id());
            }
        };
    }

    private static void hold(Draft draft, ClipRef half, MediaTime length) {
        switch (half) {
            case ClipRef.OfScript script ->
                    draft.changePiece(
                            script,
                            it ->
                                    it.withEnds(it.in(), it.in().plus(length))
                                            .with(it.treatment().withSpeed(Speed.HELD)));
            case ClipRef.OfUser(String id) -> {
                var clip = draft.clip(id);
                draft.put(
                        clip.withEnds(clip.in(), clip.in().plus(length))
                                .with(clip.treatment().withSpeed(Speed.HELD)));
            }
        }
    }

    /// Gives a property of clips a curve; empty for its usual value.
    public static Arrangement curve(
            Desk desk, Set<ClipRef> clips, Property property, Optional<Curve> curve) {
        return each(
                desk,
                clips,
                it ->
                        curve.map(to -> it.withCurve(property, to))
                                .orElseGet(() -> it.without(property)));
    }

    /// Gives a property of clips a value, inside its range.
    ///
    /// @param keyAt source time of the key it is written to; where empty it is the value throughout
    public static Arrangement value(
            Desk desk,
            Set<ClipRef> clips,
            Property property,
            double value,
            Optional<MediaTime> keyAt) {
        double allowed = Math.clamp(value, property.least(), property.most());
        return each(
                desk,
                clips,
                it -> {
                    Curve before = it.curves().get(property);
                    Curve after =
                            keyAt.map(at -> keyed(before, at, allowed))
                                    .orElseGet(() -> Curve.constant(allowed));
                    return after.isConstant() && allowed == property.usual() && keyAt.isEmpty()
                            ? it.without(property)
                            : it.withCurve(property, after);
                });
    }

    private static Curve keyed(
            @org.jspecify.annotations.Nullable Curve before, MediaTime at, double value) {
        Key key = new Key(at, value, Ease.IN_OUT);
        return before == null ? new Curve(java.util.List.of(key)) : before.with(key);
    }

    /// Treats clips as the one that was copied was treated.
    ///
    /// @param wanted what is taken over
    public static Arrangement pasteAttributes(
            Desk desk, Clipping clipping, Set<ClipRef> clips, Attributes wanted) {
        if (clipping.treatment().isEmpty()) {
            return desk.arrangement();
        }
        Treatment from = clipping.treatment().get();
        Arrangement treated =
                each(
                        desk,
                        clips,
                        it -> {
                            Treatment to = it;
                            for (Property property : wanted.properties()) {
                                Curve curve = from.curves().get(property);
                                to =
                                        curve == null
                                                ? to.without(property)
                                                : to.withCurve(property, curve);
                            }
                            return wanted.fades()
                                    ? to.withFades(from.fadeIn(), from.fadeOut())
                                    : to;
                        });
        return wanted.speed()
                ? speed(new Desk(desk.board(), treated), clips, from.speed(), false)
                : treated;
    }

    /// Leaves clips on their tracks unseen and unheard, or brings them back.
    public static Arrangement disable(Desk desk, Set<ClipRef> clips, boolean disabled) {
        return each(desk, Binds.withBound(desk, clips), it -> it.withDisabled(disabled));
    }

    /// Clips of the script are again as the script has them, those of the user's untreated.
    public static Arrangement reset(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(clips)) {
            switch (strip.ref()) {
                case ClipRef.OfScript(ClipKey key, _) -> draft.put(key, ClipEdit.NONE);
                case ClipRef.OfUser(String id) -> draft.put(draft.clip(id).with(Treatment.NONE));
            }
        }
        return draft.done();
    }

    private static Arrangement each(
            Desk desk, Set<ClipRef> clips, UnaryOperator<Treatment> change) {
        Draft draft = new Draft(desk);
        draft.free(clips).forEach(strip -> draft.treat(strip, change));
        return draft.done();
    }
}
