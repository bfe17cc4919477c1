package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

/// A part of a clip that the script made, and where it stands.
///
/// ```
/// natural    |=========================|
///                 in            out
/// piece           [==============]            shift 0: it stands where it stood
///                       -->
/// piece                 [==============]      shift > 0
/// ```
///
/// @param shift how far its start stands from where `in` would naturally stand
public record Piece(Edge in, Edge out, MediaTime shift, Treatment treatment) {
    /// All of the clip, as it comes.
    public static final Piece WHOLE =
            new Piece(Edge.START, Edge.END, MediaTime.ZERO, Treatment.NONE);

    public Piece withEnds(Edge newIn, Edge newOut) {
        return new Piece(newIn, newOut, shift, treatment);
    }

    public Piece shiftedBy(MediaTime by) {
        return new Piece(in, out, shift.plus(by), treatment);
    }

    public Piece with(Treatment newTreatment) {
        return new Piece(in, out, shift, newTreatment);
    }
}
