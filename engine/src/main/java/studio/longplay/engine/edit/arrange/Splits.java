package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a clip in two that together show what it showed.
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

    /// Cuts one clip.
    ///
    /// @return how the second half is called; empty if the time is not inside the clip
    static Optional<ClipRef> split(Draft draft, Strip strip, MediaTime when) {
        MediaTime at = draft.fitting(strip, when);
        if (!at.isAfter(strip.start()) || !at.isBefore(strip.end())) {
            return Optional.empty();
        }
        MediaTime first = at.minus(strip.start());
        return Optional.of(
                switch (strip.ref()) {
                    case ClipRef.OfScript script -> splitPiece(draft, script, first);
                    case ClipRef.OfUser(String id) -> splitClip(draft, draft.clip(id), first);
                });
    }

    private static ClipRef splitPiece(Draft draft, ClipRef.OfScript ref, MediaTime first) {
        ClipEdit edit = draft.edit(ref.key());
        List<Piece> pieces = new ArrayList<>(edit.pieces());
        Piece piece = pieces.get(ref.piece());
        Speed speed = piece.treatment().speed();
        MediaTime used = speed.sourceOf(first);
        Halves halves = Halves.of(piece.treatment());
        // Counted from the start: the cut stays at its word when the end moves.
        Edge cut = piece.in().plus(used);
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
        pieces.set(ref.piece(), before);
        // At the end of the list, so that other clips keep their names while the edit goes on.
        pieces.add(after);
        draft.put(ref.key(), edit.withPieces(pieces));
        return new ClipRef.OfScript(ref.key(), pieces.size() - 1);
    }

    private static ClipRef splitClip(Draft draft, UserClip clip, MediaTime first) {
        Speed speed = clip.treatment().speed();
        MediaTime used = speed.sourceOf(first);
        MediaTime cut = clip.in().plus(used);
        Halves halves = Halves.of(clip.treatment());
        UserClip before = clip.withEnds(clip.in(), cut).with(halves.first());
        MediaTime in = speed.isHeld() ? clip.in() : cut;
        MediaTime out = speed.isHeld() ? clip.out().minus(used) : clip.out();
        UserClip after =
                clip.withEnds(in, out)
                        .with(halves.second())
                        .withAnchor(clip.anchor().plus(first))
                        .withId(draft.freshId("clip"));
        draft.put(before);
        draft.put(after);
        return new ClipRef.OfUser(after.id());
    }

    /// Cuts clips that are linked so that the second halves are linked with each other.
    static List<ClipRef> splitAll(Draft draft, List<Strip> strips, MediaTime at) {
        java.util.Map<String, String> links = new java.util.HashMap<>();
        List<ClipRef> halves = new ArrayList<>();
        for (Strip strip : strips) {
            split(draft, strip, at)
                    .ifPresent(half -> {
                        halves.add(half);
                        if (half instanceof ClipRef.OfUser(String id) && !strip.link().isEmpty()) {
                            String link =
                                    links.computeIfAbsent(strip.link(), _ -> draft.freshId("link"));
                            draft.put(draft.clip(id).withLink(link));
                        }
                    });
        }
        return halves;
    }
}
