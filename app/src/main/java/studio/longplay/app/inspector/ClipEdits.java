package studio.longplay.app.inspector;

import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Places;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.edit.arrange.Trims;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a control of the Clip tab does to all selected clips at once, as one edit: each clip by its
/// own curve and its own time.
///
/// @param desk the board and the newest arrangement
/// @param refs the selected clips
record ClipEdits(Desk desk, Set<ClipRef> refs) {
    private List<ChosenClip> clips() {
        return ChosenClip.of(desk.board(), desk.arrangement(), refs);
    }

    private Set<ClipRef> those(Predicate<ChosenClip> wanted) {
        Set<ClipRef> some = new LinkedHashSet<>();
        clips().stream().filter(wanted).forEach(clip -> some.add(clip.strip().ref()));
        return some;
    }

    /// One clip after the other, each edit on what the one before made.
    private Arrangement each(
            Predicate<ChosenClip> wanted, BiFunction<Desk, ChosenClip, Arrangement> edit) {
        Desk current = desk;
        for (ChosenClip clip : clips()) {
            if (wanted.test(clip)) {
                current = new Desk(desk.board(), edit.apply(current, clip));
            }
        }
        return current.arrangement();
    }

    /// Clips that get the same curve get it at once.
    private Arrangement curves(
            Property property, BiFunction<ChosenClip, Optional<Curve>, Optional<Curve>> changed) {
        Map<Optional<Curve>, Set<ClipRef>> wanted = new LinkedHashMap<>();
        for (ChosenClip clip : clips()) {
            if (clip.nature().has(property)) {
                wanted.computeIfAbsent(
                                changed.apply(clip, clip.curve(property)),
                                _ -> new LinkedHashSet<>())
                        .add(clip.strip().ref());
            }
        }
        Desk current = desk;
        for (Map.Entry<Optional<Curve>, Set<ClipRef>> some : wanted.entrySet()) {
            Arrangement next = Treats.curve(current, some.getValue(), property, some.getKey());
            current = new Desk(desk.board(), next);
        }
        return current.arrangement();
    }

    /// A value at the playhead where there are keys, else for all of a clip.
    Arrangement value(Property property, double value, MediaTime now) {
        return curves(
                property,
                (clip, curve) ->
                        KeyedCurve.with(
                                property,
                                curve,
                                new Key(clip.sourceAt(now), value, Ease.IN_OUT),
                                clip.reach()));
    }

    /// A key where the playhead is: for all clips under it, or away from all if all have one.
    Arrangement key(Property property, MediaTime now) {
        Predicate<ChosenClip> under = clip -> clip.nature().has(property) && clip.takesKeysAt(now);
        boolean away =
                clips().stream()
                        .filter(under)
                        .allMatch(clip -> PropertyFacts.isOnKey(property, clip, now));
        return curves(
                property,
                (clip, curve) ->
                        under.test(clip) && PropertyFacts.isOnKey(property, clip, now) == away
                                ? KeyedCurve.toggled(
                                        property, curve, clip.sourceAt(now), clip.reach())
                                : curve);
    }

    Arrangement curve(Property property, Optional<Curve> wanted) {
        return curves(property, (_, _) -> wanted);
    }

    Arrangement speed(Speed speed, boolean ripples) {
        return Treats.speed(desk, those(clip -> clip.nature().runs()), speed, ripples);
    }

    /// The frame at the playhead, held.
    Arrangement freeze(MediaTime now, MediaTime length) {
        return each(
                clip -> clip.nature().runs() && clip.nature().isSeen() && clip.takesKeysAt(now),
                (at, clip) -> Treats.freeze(at, clip.strip().ref(), now, length));
    }

    Arrangement fadeIn(MediaTime length) {
        return each(
                _ -> true,
                (at, clip) ->
                        Treats.fades(at, clip.strip().ref(), length, clip.treatment().fadeOut()));
    }

    Arrangement fadeOut(MediaTime length) {
        return each(
                _ -> true,
                (at, clip) ->
                        Treats.fades(at, clip.strip().ref(), clip.treatment().fadeIn(), length));
    }

    /// How all of them begin, each from how it begins now.
    Arrangement joint(UnaryOperator<Joint> changed) {
        return each(
                _ -> true,
                (at, clip) ->
                        Treats.crossing(
                                at,
                                clip.strip().ref(),
                                changed.apply(Joint.of(clip)).asCrossing(clip)));
    }

    /// @param start of the first of them; the others move as far
    Arrangement start(MediaTime start) {
        return clips().stream()
                .findFirst()
                .map(ChosenClip::strip)
                .map(strip -> Places.move(desk, refs, start.minus(strip.start()), 0, true))
                .orElse(desk.arrangement());
    }

    Arrangement end(MediaTime end) {
        return trimmed(_ -> MediaTime.ZERO, clip -> end.minus(clip.strip().end()));
    }

    Arrangement length(MediaTime length) {
        return trimmed(_ -> MediaTime.ZERO, clip -> length.minus(clip.strip().range().duration()));
    }

    /// Begins where that time of the source is now.
    Arrangement sourceStart(MediaTime source) {
        return trimmed(
                clip -> clip.timeOf(source).minus(clip.strip().start()), _ -> MediaTime.ZERO);
    }

    /// Linked clips are trimmed together, by the first of them.
    private Arrangement trimmed(
            Function<ChosenClip, MediaTime> startBy, Function<ChosenClip, MediaTime> endBy) {
        Set<String> links = new HashSet<>();
        return each(
                clip -> clip.strip().link().isEmpty() || links.add(clip.strip().link()),
                (at, clip) ->
                        Trims.trim(at, clip.strip().ref(), startBy.apply(clip), endBy.apply(clip)));
    }

    Arrangement enabled(boolean on) {
        return Treats.disable(desk, refs, !on);
    }

    Arrangement asTheScriptHasIt() {
        return Treats.reset(desk, those(clip -> clip.changed() && !clip.strip().locked()));
    }

    /// Changes what only clips of the user's have.
    Arrangement own(UnaryOperator<UserClip> changed) {
        return each(
                clip -> clip.own().isPresent() && !clip.strip().locked(),
                (at, clip) -> at.arrangement().with(changed.apply(clip.own().orElseThrow())));
    }
}
