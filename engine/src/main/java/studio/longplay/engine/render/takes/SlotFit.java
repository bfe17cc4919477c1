package studio.longplay.engine.render.takes;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// How long a line is or will be, against the place it has.
///
/// @param length of the line
/// @param isMade whether that was measured; else it is a guess
/// @param slot how long its place is, empty if it may be as long as it likes
public record SlotFit(MediaTime length, boolean isMade, Optional<MediaTime> slot) {
    /// Of a line on a timeline.
    public static SlotFit of(
            Arrangement arrangement, ElementId line, MediaTime length, boolean isMade) {
        return new SlotFit(length, isMade, slot(arrangement, line));
    }

    /// The length a line was given on the timeline: that of its one piece whose end is counted from
    /// the line's start. One that is counted from the end grows with the line.
    static Optional<MediaTime> slot(Arrangement arrangement, ElementId line) {
        ClipEdit edit = arrangement.of(new ClipKey(line, ClipRole.LINE));
        if (edit.pieces().size() != 1) {
            return Optional.empty();
        }
        Piece piece = edit.pieces().getFirst();
        return piece.in().fromEnd() || piece.out().fromEnd()
                ? Optional.empty()
                : Optional.of(piece.out().offset().minus(piece.in().offset()));
    }

    public boolean fits() {
        return slot.map(place -> !length.isAfter(place)).orElse(true);
    }

    /// How many times as fast the line would have to be to fit; 1 if it does.
    public double rateToFit() {
        return slot.filter(place -> length.isAfter(place) && place.ticks() > 0)
                .map(place -> (double) length.ticks() / place.ticks())
                .orElse(1.0);
    }
}
