package studio.longplay.engine.render.make;

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
/// @param sameBefore whether the run before it is the same sound going on
/// @param sameAfter whether the run after it is the same sound going on
record Overlap(long before, long in, long out, long after, boolean sameBefore, boolean sameAfter) {
    static final Overlap NONE = new Overlap(0, 0, 0, 0, false, false);

    Overlap withStart(long newBefore, long newIn, boolean same) {
        return new Overlap(newBefore, newIn, out, after, same, sameAfter);
    }

    Overlap withEnd(long newOut, long newAfter, boolean same) {
        return new Overlap(before, in, newOut, newAfter, sameBefore, same);
    }

    boolean crossesIn() {
        return before + in > 0;
    }

    boolean crossesOut() {
        return out + after > 0;
    }
}
