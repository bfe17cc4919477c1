package studio.longplay.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is drawn over the clips while something is dragged: nothing is edited before it is dropped.
///
/// @param ghosts where clips would stand
/// @param guideTicks where it snapped to
/// @param words what would happen: empty for none
/// @param band the rubber band
/// @param refused whether it cannot be done so
public record Sketch(
        List<Ghost> ghosts,
        OptionalLong guideTicks,
        String words,
        Optional<Band> band,
        boolean refused) {
    static final Sketch NONE = of(List.of(), OptionalLong.empty(), "");

    /// Where one clip would stand.
    ///
    /// @param row the index of its row
    /// @param from ticks in the programme
    /// @param to ticks in the programme
    /// @param clip what is drawn in it; empty for something from elsewhere
    public record Ghost(int row, long from, long to, Optional<Clip> clip) {}

    /// A rectangle in pixels of the field.
    public record Band(double left, double top, double width, double height) {}

    static Sketch of(List<Ghost> ghosts, OptionalLong guideTicks, String words) {
        return new Sketch(List.copyOf(ghosts), guideTicks, words, Optional.empty(), false);
    }

    /// A rubber band.
    static Sketch of(Band band) {
        return new Sketch(List.of(), OptionalLong.empty(), "", Optional.of(band), false);
    }

    /// The same, drawn as what cannot be done where `isRefused`.
    Sketch refused(boolean isRefused) {
        return new Sketch(ghosts, guideTicks, words, band, isRefused);
    }
}
