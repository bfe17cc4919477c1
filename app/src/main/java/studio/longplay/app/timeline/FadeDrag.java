package studio.longplay.app.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// A fade's handle, or one end of a transition, dragged.
final class FadeDrag implements Drag {
    private final TimelineViewModel model;
    private final Grab grab;
    private long length;

    FadeDrag(TimelineViewModel model, Grab grab) {
        this.model = model;
        this.grab = grab;
    }

    @Override
    public void to(Pointer pointer) {
        Clip clip = grab.clip();
        var rest = model.snapping().rest(model.viewport().ticks(pointer.x()));
        long whole = clip.end() - clip.start();
        length =
                switch (grab.part()) {
                    case FADE_IN -> Math.clamp(rest.ticks() - clip.start(), 0, whole);
                    case FADE_OUT -> Math.clamp(clip.end() - rest.ticks(), 0, whole);
                    case CROSSING_START -> Math.max(0, clip.start() - rest.ticks());
                    case CROSSING_END -> Math.clamp(rest.ticks() - clip.start(), 0, whole);
                    case BODY, START, END, CUT -> 0;
                };
        int row =
                model.tracks().trackOf(clip.id()).map(model.tracks().tracks()::indexOf).orElse(-1);
        long from = grab.part() == Grab.Part.FADE_OUT ? clip.end() - length : clip.start();
        from = grab.part() == Grab.Part.CROSSING_START ? clip.start() - length : from;
        var ghost = new Sketch.Ghost(row, from, from + length, Optional.of(clip));
        String words = ClockText.withFrames(new MediaTime(length));
        model.sketchProperty().set(Sketch.of(List.of(ghost), rest.guideTicks(), words));
    }

    @Override
    public void drop(Pointer pointer) {
        to(pointer);
        Clip clip = grab.clip();
        MediaTime time = new MediaTime(length);
        MediaTime in = clip.treatment().fadeIn();
        MediaTime out = clip.treatment().fadeOut();
        switch (grab.part()) {
            case FADE_IN -> model.treating().fades(clip, time, out);
            case FADE_OUT -> model.treating().fades(clip, in, time);
            case CROSSING_START -> crossing(clip, Optional.of(time), Optional.empty());
            case CROSSING_END -> crossing(clip, Optional.empty(), Optional.of(time));
            case BODY, START, END, CUT -> {}
        }
    }

    private void crossing(Clip clip, Optional<MediaTime> before, Optional<MediaTime> after) {
        clip.treatment()
                .crossing()
                .map(old -> old.reaching(before.orElse(old.before()), after.orElse(old.after())))
                .ifPresent(changed -> model.treating().crossing(clip, changed));
    }
}
