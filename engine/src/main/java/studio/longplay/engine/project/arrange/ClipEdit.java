package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What the user did to a clip that the script made.
///
/// @param pieces what is left of it, in the order of their `in`; none if it was taken out
/// @param lead more time (less, if negative) before it, which moves it and all that follows in its
///   scene; what stands between it and the part before cannot become negative
/// @param ripple more time (less, if negative) after it, which moves all that follows in its scene
/// @param group names the group it moves with, empty for none
public record ClipEdit(List<Piece> pieces, MediaTime lead, MediaTime ripple, String group) {
    /// As the script has it.
    public static final ClipEdit NONE =
            new ClipEdit(List.of(Piece.WHOLE), MediaTime.ZERO, MediaTime.ZERO, "");

    public ClipEdit {
        pieces = List.copyOf(pieces);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public ClipEdit withPieces(List<Piece> newPieces) {
        return new ClipEdit(newPieces, lead, ripple, group);
    }

    public ClipEdit withLead(MediaTime newLead) {
        return new ClipEdit(pieces, newLead, ripple, group);
    }

    public ClipEdit withRipple(MediaTime newRipple) {
        return new ClipEdit(pieces, lead, newRipple, group);
    }

    public ClipEdit withGroup(String name) {
        return new ClipEdit(pieces, lead, ripple, name);
    }
}
