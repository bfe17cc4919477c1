package studio.longplay.engine.render;

import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// An order laid out with lines as long as their words usually take: nothing is spoken for it.
///
/// @param cast who speaks whom
/// @param script what of the script is in the part that is asked for
/// @param duration of what is delivered
record Sketch(CastList cast, Script script, Programme programme, MediaTime duration) {
    static Sketch of(ExportOrder order, CastList cast) {
        Script whole = order.script();
        Programme laid = laid(order, whole, cast);
        MediaTime length = order.settings().length().orElse(laid.duration());
        Optional<TimeRange> range = order.settings().range();
        if (range.isEmpty()) {
            return new Sketch(cast, whole, laid, length);
        }
        Script part = ScriptCut.of(whole, laid, range.get());
        MediaTime end = range.get().end();
        MediaTime until = end.isBefore(length) ? end : length;
        return new Sketch(
                cast,
                part,
                laid(order, part, cast),
                until.minus(range.get().start()).max(MediaTime.ZERO));
    }

    private static Programme laid(ExportOrder order, Script script, CastList cast) {
        return new Assembly(
                        Pacing.DEFAULT, Turns.of(order.voicing()), order.settings().preset().rate())
                .lay(script, new SpokenLengths(cast.voices()), order.arrangement());
    }
}
