package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Warning;

import java.util.List;

/// Follows the segments of a film while they are made, for a map of them.
///
/// A segment is [#reused] or [#repeated] at once, or [#begun], perhaps [#retried], and then
/// [#finished], [#failed] or [#putAside]; when the work is cancelled, those that were begun hear
/// nothing more. Calls come from any thread, several at once, but those of one segment in this
/// order. They are to return at once, because work waits for them.
public interface SegmentWatch {
    /// Looks at nothing.
    SegmentWatch NONE = new SegmentWatch() {};

    /// A segment that the film needs.
    ///
    /// @param scene index of its scene
    /// @param firstFrame its first frame in the programme
    /// @param frames how many it has
    record Planned(int scene, long firstFrame, int frames) {}

    /// All segments in the programme's order; told once, before anything about one of them.
    default void planned(List<Planned> segments) {}

    /// A worker draws it now.
    default void begun(int segment) {}

    /// It was found finished.
    default void reused(int segment) {}

    /// Nothing was made for it: all its pictures are seen elsewhere in the film as well.
    default void repeated(int segment) {
        reused(segment);
    }

    /// It went wrong and is made once more.
    default void retried(int segment) {}

    /// Processor time that some of it took, near enough.
    default void spent(int segment, long cpuNanos) {}

    /// It was drawn, encoded and kept.
    default void finished(int segment) {}

    /// It could not be made; the work ends with the fault.
    default void failed(int segment) {}

    /// It could not be made and was put aside; the others go on.
    default void putAside(int segment) {
        failed(segment);
    }

    /// What encodes the pictures from now on.
    ///
    /// @param name FFmpeg's
    default void encoder(String name) {}

    /// Something is not as it should be, and the work goes on: with its figure and a remedy.
    default void warned(Warning warning) {}
}
