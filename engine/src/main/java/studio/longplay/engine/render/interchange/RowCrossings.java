package studio.longplay.engine.render.interchange;

import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.Optional;

/// The transitions of a row as they can be shown: between clips that touch, inside what there is of
/// their media, and never two at once.
final class RowCrossings {
    private static final Crossing USUAL =
            new Crossing(
                    Crossing.Kind.DISSOLVE,
                    Crossing.Direction.LEFT,
                    MediaTime.ZERO,
                    MediaTime.ofFrames(Layer.BackdropLayer.DISSOLVE_FRAMES, Smpte.RATE));

    private final Board.Row row;

    RowCrossings(Board.Row row) {
        this.row = row;
    }

    /// How the strip of that index takes over; empty for a cut, and past the last strip.
    Optional<Crossing> before(int index) {
        if (index <= 0 || index >= row.strips().size()) {
            return Optional.empty();
        }
        Strip earlier = row.strips().get(index - 1);
        Strip later = row.strips().get(index);
        if (!earlier.end().equals(later.start())) {
            return Optional.empty();
        }
        return wanted(earlier, later)
                .map(crossing -> fitted(crossing, earlier, later, index))
                .filter(crossing -> crossing.length().ticks() > 0);
    }

    private Optional<Crossing> wanted(Strip earlier, Strip later) {
        Optional<Crossing> said = later.treatment().crossing();
        boolean usual =
                row.track() instanceof TrackRef.Pictures
                        && earlier.ref() instanceof ClipRef.OfScript
                        && later.ref() instanceof ClipRef.OfScript
                        && earlier.scene() == later.scene();
        return said.isPresent() || !usual ? said : Optional.of(USUAL);
    }

    /// The part after the cut may take what the next transition's part before its own cut leaves.
    private Crossing fitted(Crossing crossing, Strip earlier, Strip later, int index) {
        MediaTime taken = nextBefore(index);
        MediaTime free = later.range().duration().minus(taken).max(MediaTime.ZERO);
        MediaTime after = crossing.after().min(free).min(earlier.roomAfter());
        MediaTime before =
                crossing.before().min(earlier.range().duration()).min(later.roomBefore());
        return crossing.reaching(before, after);
    }

    private MediaTime nextBefore(int index) {
        if (index + 1 >= row.strips().size()) {
            return MediaTime.ZERO;
        }
        Strip strip = row.strips().get(index);
        Strip next = row.strips().get(index + 1);
        return strip.end().equals(next.start())
                ? wanted(strip, next)
                        .map(Crossing::before)
                        .orElse(MediaTime.ZERO)
                        .min(strip.range().duration())
                : MediaTime.ZERO;
    }
}
