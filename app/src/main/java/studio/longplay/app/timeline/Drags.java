package studio.longplay.app.timeline;

import java.util.Optional;

/// Which drag a press begins, by the tool and by what is under the pointer.
final class Drags {
    private final TimelineViewModel model;

    Drags(TimelineViewModel model) {
        this.model = model;
    }

    Spot spot(Pointer at) {
        return new HitTest(
                        model.tracks(),
                        model.viewport(),
                        model.rows(),
                        Header.RULER + Header.STRIP,
                        Header.HEIGHT)
                .at(at.x(), at.y());
    }

    /// What the pointer has of a clip; empty for one that cannot be edited.
    Optional<Grab> grab(Clip clip, Pointer at) {
        Optional<Track> track = model.tracks().trackOf(clip.id());
        if (clip.strip().isEmpty() || track.isEmpty()) {
            return Optional.empty();
        }
        return model.rows()
                .of(track.get().id())
                .map(row -> {
                    ClipBox box = ClipBox.of(clip, row.height());
                    double top =
                            Header.HEIGHT + row.top() - model.rows().scroll() + (double) box.top();
                    var touch = new Grab.Touch(at.x(), box.height(), at.y() - top);
                    return Grab.at(track.get(), clip, model.viewport(), touch);
                });
    }

    /// Begins what the button does there; empty where pressing is all.
    Optional<Drag> begin(Pointer at) {
        return switch (spot(at)) {
            case Spot.OnRuler _ -> Optional.of(new ScrubDrag(model, at));
            case Spot.OnMark(_, var mark) -> Optional.of(new MarkDrag(model, mark, at));
            case Spot.OnNothing _ -> Optional.of(new BandDrag(model, at));
            case Spot.OnScene(_, SceneMark scene) -> {
                model.picking().pick(scene);
                yield Optional.empty();
            }
            case Spot.OnClip(_, Clip clip) -> onClip(clip, at);
        };
    }

    private Optional<Drag> onClip(Clip clip, Pointer at) {
        if (model.toolProperty().get() == Tool.BLADE) {
            var rest = model.snapping().rest(model.viewport().ticks(at.x()));
            model.editing().blade(clip, rest.time(), at.shift());
            return Optional.empty();
        }
        pick(clip, at);
        Optional<Grab> grab = grab(clip, at);
        if (grab.isEmpty() || clip.isLocked()) {
            return clip.isLocked() ? Optional.of(new LockedDrag(model)) : Optional.empty();
        }
        return switch (model.toolProperty().get()) {
            case SLIP -> Optional.of(shift(ShiftDrag.What.SLIP, grab.get(), at));
            case SLIDE -> Optional.of(shift(ShiftDrag.What.SLIDE, grab.get(), at));
            case SELECT, RIPPLE, BLADE -> byPart(grab.get(), at);
        };
    }

    private void pick(Clip clip, Pointer at) {
        if (at.shortcut() && !isEdge(clip, at)) {
            model.picking().toggle(clip);
        } else if (at.shift()) {
            model.picking().extendTo(clip);
        } else if (!model.picking().isPicked(clip) || model.picking().refs().isEmpty()) {
            model.picking().pick(clip);
        } else {
            model.picking().focus(clip);
        }
    }

    private boolean isEdge(Clip clip, Pointer at) {
        return grab(clip, at).map(grab -> grab.part() != Grab.Part.BODY).orElse(false);
    }

    private ShiftDrag shift(ShiftDrag.What what, Grab grab, Pointer at) {
        return new ShiftDrag(model, what, grab, at);
    }

    private Optional<Drag> byPart(Grab grab, Pointer at) {
        boolean ripples = model.toolProperty().get() == Tool.RIPPLE;
        return switch (grab.part()) {
            case START -> Optional.of(new TrimDrag(model, grab.clip(), true, ripples, at));
            case END -> Optional.of(new TrimDrag(model, grab.clip(), false, ripples, at));
            case CUT -> Optional.of(shift(ShiftDrag.What.ROLL, grab, at));
            case FADE_IN, FADE_OUT, CROSSING_START, CROSSING_END ->
                    Optional.of(new FadeDrag(model, grab));
            case BODY ->
                    model.picking().isPicked(grab.clip())
                            ? Optional.of(new MoveDrag(model, grab.clip(), at))
                            : Optional.empty();
        };
    }
}
