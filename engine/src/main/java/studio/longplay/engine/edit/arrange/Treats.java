package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
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

import java.util.LinkedHashSet;
import java.util.List;
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
    ///
    /// OTIO: an `Effect` of the clip with both lengths.
    public static Arrangement fades(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Set.of(clip))) {
            MediaTime length = strip.range().duration();
            MediaTime first = in.max(MediaTime.ZERO).min(length);
            MediaTime last = out.max(MediaTime.ZERO).min(length.minus(first));
            draft.treat(strip.ref(), it -> it.withFades(first, last));
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
    /// OTIO: a `Transition` between the clips, `in_offset` before the cut and `out_offset` after.
    ///
    /// @param later the clip after the cut
    /// @param wanted empty for what comes without: a cut, or the usual dissolve of the script's
    ///   pictures
    public static Arrangement crossing(Desk desk, ClipRef later, Optional<Crossing> wanted) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(Set.of(later))) {
            Optional<Crossing> possible =
                    wanted.map(it -> it.length().ticks() == 0 ? it : fitted(draft, strip, it));
            draft.treat(strip.ref(), it -> it.withCrossing(possible));
        }
        return draft.done();
    }

    /// A transition needs room in both clips, and media of the earlier one after the cut, of the
    /// later one before it.
    private static Crossing fitted(Draft draft, Strip strip, Crossing wanted) {
        Optional<Strip> earlier = draft.before(strip).filter(it -> Strips.meet(it, strip));
        MediaTime before = wanted.before().min(strip.roomBefore());
        MediaTime after = wanted.after().min(strip.range().duration());
        if (earlier.isPresent()) {
            before = before.min(earlier.get().range().duration());
            after = after.min(earlier.get().roomAfter());
        } else {
            before = MediaTime.ZERO;
        }
        return wanted.reaching(before.max(MediaTime.ZERO), after.max(MediaTime.ZERO));
    }

    /// Lets clips run faster or slower; the pitch of sound is kept, and so is where they begin.
    /// What is linked runs as fast.
    ///
    /// ```
    /// before:  [    A    ][  B  ]      twice as fast
    /// after:   [ A  ]     [  B  ]
    /// ripple:  [ A  ][  B  ]
    /// ```
    ///
    /// OTIO: an `Effect` of the clip, `LinearTimeWarp` with that `time_scalar`, or `FreezeFrame`.
    /// Without ripple a clip that becomes longer ends where the next one begins. A clip that would
    /// last less than a frame stays as it is.
    public static Arrangement speed(Desk desk, Set<ClipRef> clips, Speed speed, boolean ripple) {
        Draft draft = new Draft(desk);
        Speeds.run(draft, draft.free(Binds.linked(draft, clips)), speed, ripple);
        return draft.done();
    }

    /// Holds the frame at a time for a while; the rest of the clip comes after it. The sound that
    /// is linked to it is silent for as long, and so is a clip that is only heard.
    ///
    /// ```
    /// before:  [     A     ]
    ///               v
    /// after:   [ A ][held][  A  ]
    /// ```
    ///
    /// OTIO: the clip is sliced and a clip with a `FreezeFrame` inserted.
    ///
    /// @param at more than a frame from either end
    /// @param length rounded to whole frames
    public static Arrangement freeze(Desk desk, ClipRef clip, MediaTime at, MediaTime length) {
        Draft draft = new Draft(desk);
        MediaTime lasting = draft.frames().nearest(length);
        boolean possible =
                draft.free(Set.of(clip)).stream()
                        .anyMatch(strip -> Splits.isInside(draft, strip, at));
        if (lasting.ticks() > 0 && possible) {
            Freezing.hold(draft, draft.free(Binds.linked(draft, Set.of(clip))), at, lasting);
        }
        return draft.done();
    }

    /// Gives a property of clips a curve; empty for its usual value.
    ///
    /// ```
    /// before:  [--------A--------]
    /// after:   [__/--A--\________]
    /// ```
    ///
    /// OTIO: an `Effect` of the clip with the keys in its metadata.
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
    /// ```
    /// before:  [________A________]
    /// after:   [--------A--------]        at a key: [____A__/--------]
    /// ```
    ///
    /// OTIO: an `Effect` of the clip with the keys in its metadata.
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
    /// ```
    /// before:  [/ X \] copied     [   A   ]
    /// after:   [/ X \]            [/  A  \]
    /// ```
    ///
    /// OTIO: the clip's `effects` are replaced by copies.
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

    /// Leaves clips on their tracks unseen and unheard, or brings them back; what is bound to them
    /// too.
    ///
    /// ```
    /// before:  [  A  ][  B  ]
    /// after:   [  A  ]( B   )
    /// ```
    ///
    /// OTIO: `enabled` of the clips.
    public static Arrangement disable(Desk desk, Set<ClipRef> clips, boolean disabled) {
        return each(desk, Binds.withBound(desk, clips), it -> it.withDisabled(disabled));
    }

    /// Clips of the script are again as the script has them, those of the user's untreated.
    ///
    /// ```
    /// before:  [ A ]    [/ B \\]
    /// after:   [   A   ][   B   ]
    /// ```
    ///
    /// OTIO: `effects` are removed, and of clips of the script the `source_range` too.
    public static Arrangement reset(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        List<Strip> warped =
                draft.free(clips).stream()
                        .filter(Strips::isOwn)
                        .filter(strip -> !strip.treatment().speed().equals(Speed.NORMAL))
                        .toList();
        Speeds.run(
                draft, draft.free(Binds.linked(draft, Strips.refs(warped))), Speed.NORMAL, false);
        Set<ClipKey> keys = new LinkedHashSet<>();
        for (Strip strip : draft.free(clips)) {
            switch (strip.ref()) {
                case ClipRef.OfScript(ClipKey key, _) -> keys.add(key);
                case ClipRef.OfUser _ ->
                        draft.treat(strip.ref(), it -> Treatment.NONE.withSpeed(it.speed()));
            }
        }
        Flow flow = new Flow(draft);
        keys.forEach(flow::forget);
        return draft.done();
    }

    private static Arrangement each(
            Desk desk, Set<ClipRef> clips, UnaryOperator<Treatment> change) {
        Draft draft = new Draft(desk);
        draft.free(clips).forEach(strip -> draft.treat(strip.ref(), change));
        return draft.done();
    }
}
