package studio.longplay.app.inspector;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A selected clip where it stands on the board, with what is done to it by the newest edits.
///
/// @param treatment newer than the strip's while an edit is on its way to the board
/// @param own what the arrangement says of it; empty if the script made it
/// @param changed whether it is not as the script has it
record ChosenClip(
        Strip strip,
        ClipNature nature,
        Treatment treatment,
        Optional<UserClip> own,
        boolean changed,
        FrameRate rate) {
    /// Those of the clips that stand on the board, in their order.
    static List<ChosenClip> of(Board board, Arrangement newest, Collection<ClipRef> refs) {
        return refs.stream()
                .flatMap(ref -> board.strip(ref).stream())
                .map(strip -> of(strip, newest, board.rate()))
                .toList();
    }

    private static ChosenClip of(Strip strip, Arrangement newest, FrameRate rate) {
        Optional<UserClip> own = Optional.empty();
        Treatment treatment = strip.treatment();
        boolean changed = false;
        switch (strip.ref()) {
            case ClipRef.OfUser(String id) -> {
                own = Optional.ofNullable(newest.userClips().get(id));
                treatment = own.map(UserClip::treatment).orElse(treatment);
            }
            case ClipRef.OfScript(ClipKey key, int piece) -> {
                List<Piece> pieces = newest.of(key).pieces();
                treatment = piece < pieces.size() ? pieces.get(piece).treatment() : treatment;
                changed = !newest.of(key).isNone();
            }
        }
        return new ChosenClip(strip, ClipNature.of(strip, newest), treatment, own, changed, rate);
    }

    boolean isHeld() {
        return treatment.speed().isHeld();
    }

    Optional<Curve> curve(Property property) {
        return Optional.ofNullable(treatment.curves().get(property));
    }

    /// Its source's time where the playhead is; that of its nearest frame if it is not in the clip.
    MediaTime sourceAt(MediaTime playhead) {
        if (isHeld()) {
            return strip.sourceStart();
        }
        MediaTime last = strip.end().minus(MediaTime.ofFrames(1, rate)).max(strip.start());
        MediaTime inside = playhead.max(strip.start()).min(last);
        MediaTime since = inside.minus(strip.start());
        return strip.sourceStart().plus(treatment.speed().sourceOf(since));
    }

    /// Where a time of its source is on the timeline.
    MediaTime timeOf(MediaTime source) {
        return strip.start().plus(treatment.speed().lengthOf(source.minus(strip.sourceStart())));
    }

    /// Whether a key can be set where the playhead is.
    boolean takesKeysAt(MediaTime playhead) {
        return !isHeld() && strip.range().contains(playhead);
    }

    /// How far from the playhead a key still is on its frame, in source time.
    MediaTime reach() {
        MediaTime half = new MediaTime(rate.ticksPerFrame() / 2);
        return isHeld() ? half : treatment.speed().sourceOf(half);
    }
}
