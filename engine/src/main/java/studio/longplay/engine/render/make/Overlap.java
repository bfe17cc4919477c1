package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ramp;

/// How a run reaches over its ends, in samples of the timeline.
///
/// ```
///         [=======run=======]
///     before in         out after
/// ```
///
/// @param before its start it is heard already
/// @param in after its start it is at its full level; `before + in` of 0 is a cut
/// @param out before its end it begins to fade
/// @param after its end it is still heard; `out + after` of 0 is a cut
/// @param shapeIn the way it comes in
/// @param shapeOut the way it goes out
record Overlap(
        long before, long in, long out, long after, Ramp.Shape shapeIn, Ramp.Shape shapeOut) {
    static final Overlap NONE =
            new Overlap(0, 0, 0, 0, Ramp.Shape.EQUAL_POWER, Ramp.Shape.EQUAL_POWER);

    Overlap withStart(long newBefore, long newIn, Ramp.Shape shape) {
        return new Overlap(newBefore, newIn, out, after, shape, shapeOut);
    }

    Overlap withEnd(long newOut, long newAfter, Ramp.Shape shape) {
        return new Overlap(before, in, newOut, newAfter, shapeIn, shape);
    }

    boolean crossesIn() {
        return before + in > 0;
    }

    boolean crossesOut() {
        return out + after > 0;
    }
}
