package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Optional;

/// Holds one frame of a clip.
final class Freezing {
    private Freezing() {}

    /// @param strips linked with each other
    static void hold(Draft draft, List<Strip> strips, MediaTime at, MediaTime length) {
        Following following = new Following(draft);
        for (Strip strip : strips) {
            MediaTime when = draft.frames().nearest(at);
            Optional<Strip> rest = Splits.split(draft, strip, when).flatMap(draft::strip);
            Optional<Piece> held = rest.flatMap(half -> piece(draft, half, length));
            if (Strips.carries(strip)) {
                new Flow(draft).open(when, length);
            } else {
                MediaTime from = rest.map(Strip::start).orElse(strip.end());
                following.after(draft.strip(strip.ref()).orElse(strip), from, length);
            }
            if (rest.isPresent() && draft.isFramed(strip)) {
                put(draft, strip, rest.get(), held, length);
            }
        }
        following.move();
    }

    private static Optional<Piece> piece(Draft draft, Strip half, MediaTime length) {
        return half.ref() instanceof ClipRef.OfScript(ClipKey key, int number)
                ? Optional.of(held(draft.edit(key).pieces().get(number), length))
                : Optional.empty();
    }

    private static Piece held(Piece half, MediaTime length) {
        return half.withEnds(half.in(), half.in().plus(length)).with(still(half.treatment()));
    }

    private static Treatment still(Treatment treatment) {
        return treatment.withSpeed(Speed.HELD).withFades(MediaTime.ZERO, MediaTime.ZERO);
    }

    private static void put(
            Draft draft, Strip strip, Strip rest, Optional<Piece> held, MediaTime length) {
        switch (strip.ref()) {
            case ClipRef.OfScript(ClipKey key, _) -> held.ifPresent(it -> draft.add(key, it));
            case ClipRef.OfUser(String id) -> {
                UserClip clip = draft.clip(id);
                draft.put(
                        clip.withId(draft.names().fresh("clip"))
                                .withAnchor(draft.ground().anchorAt(rest.start()))
                                .withEnds(rest.sourceStart(), rest.sourceStart().plus(length))
                                .with(still(clip.treatment()).withCrossing(Optional.empty()))
                                .withLink(""));
            }
        }
    }
}
