package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Cuts a clip in two that together show what it showed. Neither is shorter than a frame.
final class Splits {
    private Splits() {}

    /// The part of a fade that belongs to the first half, and of the second.
    private record Halves(Treatment first, Treatment second) {
        static Halves of(Treatment treatment) {
            return new Halves(
                    treatment.withFades(treatment.fadeIn(), MediaTime.ZERO),
                    treatment
                            .withFades(MediaTime.ZERO, treatment.fadeOut())
                            .withCrossing(Optional.empty()));
        }
    }

    /// Whether a clip can be cut there.
    static boolean isInside(Draft draft, Strip strip, MediaTime when) {
        MediaTime at = draft.fitting(strip, when);
        MediaTime least = draft.frames().one();
        return !at.minus(strip.start()).isBefore(least) && !strip.end().minus(at).isBefore(least);
    }

    /// Cuts one clip. What was linked is linked to what comes after the same cut of it.
    ///
    /// @return how the second half is called; empty if the time is not inside the clip
    static Optional<ClipRef> split(Draft draft, Strip strip, MediaTime when) {
        MediaTime at = draft.fitting(strip, when);
        if (!isInside(draft, strip, when)) {
            return Optional.empty();
        }
        MediaTime first = at.minus(strip.start());
        String link = draft.names().linkAfter(strip.link(), at);
        ClipRef half =
                switch (strip.ref()) {
                    case ClipRef.OfScript script -> splitPiece(draft, script, strip, first);
                    case ClipRef.OfUser(String id) -> splitClip(draft, id, first, link);
                };
        Speed speed = strip.treatment().speed();
        MediaTime cut =
                speed.isHeld()
                        ? strip.sourceStart()
                        : strip.sourceStart().plus(speed.sourceOf(first));
        TimeRange after = TimeRange.between(at, strip.end());
        draft.put(Strips.part(strip, half, after, cut, link));
        draft.put(strip.with(new TimeRange(strip.start(), first)));
        return Optional.of(half);
    }

    private static ClipRef splitPiece(
            Draft draft, ClipRef.OfScript ref, Strip strip, MediaTime first) {
        Piece piece = draft.edit(ref.key()).pieces().get(ref.piece());
        Speed speed = piece.treatment().speed();
        MediaTime used = speed.sourceOf(first);
        Halves halves = Halves.of(piece.treatment());
        MediaTime hidden = strip.sourceStart().minus(piece.in().in(strip.naturalLength()));
        // Counted from the start: the cut stays at its word when the end moves.
        Edge cut = piece.in().plus(hidden).plus(used);
        Piece before = new Piece(piece.in(), cut, piece.shift(), halves.first());
        Piece after =
                speed.isHeld()
                        ? new Piece(
                                piece.in(),
                                piece.out().plus(MediaTime.ZERO.minus(first)),
                                piece.shift().plus(first),
                                halves.second())
                        : new Piece(
                                cut,
                                piece.out(),
                                piece.shift().plus(first.minus(used)),
                                halves.second());
        draft.changePiece(ref, _ -> before);
        return draft.add(ref.key(), after);
    }

    private static ClipRef splitClip(Draft draft, String id, MediaTime first, String link) {
        UserClip clip = draft.clip(id);
        Speed speed = clip.treatment().speed();
        MediaTime used = speed.sourceOf(first);
        MediaTime cut = clip.in().plus(used);
        Halves halves = Halves.of(clip.treatment());
        MediaTime in = speed.isHeld() ? clip.in() : cut;
        MediaTime out = speed.isHeld() ? clip.out().minus(used) : clip.out();
        UserClip after =
                clip.withEnds(in, out)
                        .with(halves.second())
                        .withAnchor(clip.anchor().plus(first))
                        .withLink(link)
                        .withId(draft.names().fresh("clip"));
        draft.put(clip.withEnds(clip.in(), cut).with(halves.first()));
        draft.put(after);
        return new ClipRef.OfUser(after.id());
    }

    static void splitAll(Draft draft, Collection<Strip> strips, MediaTime at) {
        List.copyOf(strips).forEach(strip -> split(draft, strip, at));
    }
}
