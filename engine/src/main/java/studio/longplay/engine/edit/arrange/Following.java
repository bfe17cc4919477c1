package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves clips that follow others on their track; what is linked to them goes too.
final class Following {
    private final Draft draft;
    private final Map<ClipRef, MediaTime> by = new LinkedHashMap<>();

    Following(Draft draft) {
        this.draft = draft;
    }

    /// The clips that begin at a time of a clip's track or later move; those of the script only in
    /// the clip's scene.
    ///
    /// @param moving later if positive, by whole frames
    void after(Strip strip, MediaTime at, MediaTime moving) {
        for (Strip other : draft.all()) {
            boolean follows =
                    other.track().equals(strip.track())
                            && !other.ref().equals(strip.ref())
                            && other.start().isAfter(at.minus(draft.frames().one()))
                            && (Strips.isOwn(other) || other.scene() == strip.scene());
            if (follows && draft.isFree(other)) {
                by.merge(other.ref(), moving, MediaTime::plus);
            }
        }
    }

    /// One more clip.
    void also(Strip strip, MediaTime moving) {
        by.merge(strip.ref(), moving, MediaTime::plus);
    }

    /// Moves them.
    void move() {
        Map<String, MediaTime> links = new HashMap<>();
        List<Strip> strips = new ArrayList<>(draft.all());
        for (Strip strip : strips) {
            if (!strip.link().isEmpty() && by.containsKey(strip.ref())) {
                links.merge(strip.link(), by.get(strip.ref()), Following::farther);
            }
        }
        for (Strip strip : strips) {
            MediaTime own = by.getOrDefault(strip.ref(), MediaTime.ZERO);
            MediaTime moving = farther(own, links.getOrDefault(strip.link(), own));
            if (moving.ticks() != 0 && draft.isFree(strip)) {
                draft.shift(strip.ref(), moving);
            }
        }
        for (UserClip clip : Unseen.of(draft)) {
            MediaTime moving = links.getOrDefault(clip.link(), MediaTime.ZERO);
            if (moving.ticks() != 0) {
                draft.shift(new ClipRef.OfUser(clip.id()), moving);
            }
        }
    }

    private static MediaTime farther(MediaTime one, MediaTime other) {
        return Math.abs(other.ticks()) > Math.abs(one.ticks()) ? other : one;
    }
}
