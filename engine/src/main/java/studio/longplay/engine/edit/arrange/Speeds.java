package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets clips run at another speed.
final class Speeds {
    private Speeds() {}

    /// @param strips all of them begin where they began; none if one would not last a frame
    static void run(Draft draft, List<Strip> strips, Speed speed, boolean ripple) {
        Map<Strip, MediaTime> lengths = new HashMap<>();
        for (Strip strip : strips) {
            lengths.put(strip, length(strip, speed));
        }
        MediaTime least = draft.frames().one();
        if (lengths.values().stream().anyMatch(length -> length.isBefore(least))) {
            return;
        }
        Following following = new Following(draft);
        for (Strip strip : strips) {
            MediaTime length = lengths.getOrDefault(strip, least);
            if (ripple) {
                Ends.run(draft, strip, speed, length);
                MediaTime grown = draft.frames().ceiling(length.minus(strip.range().duration()));
                flowAfter(draft, strip, grown, following);
            } else {
                Optional<MediaTime> room =
                        draft.after(strip).map(next -> next.start().minus(strip.start()));
                Ends.run(draft, strip, speed, length.min(room.orElse(length)));
            }
        }
        following.move();
    }

    /// How long what is seen of it lasts then.
    private static MediaTime length(Strip strip, Speed speed) {
        boolean held = strip.treatment().speed().isHeld();
        MediaTime source =
                held
                        ? strip.range().duration()
                        : strip.treatment().speed().sourceOf(strip.range().duration());
        MediaTime left = strip.available().end().minus(strip.sourceStart());
        return speed.lengthOf(speed.isHeld() ? source : source.min(left));
    }

    /// Moves what follows a clip that became longer, or shorter.
    private static void flowAfter(Draft draft, Strip strip, MediaTime grown, Following following) {
        if (!Strips.carries(strip)) {
            following.after(strip, strip.end(), grown);
        } else if (grown.ticks() > 0) {
            new Flow(draft).open(strip.end(), grown);
        } else if (grown.ticks() < 0) {
            new Flow(draft).close(TimeRange.between(strip.end().plus(grown), strip.end()));
        }
    }
}
