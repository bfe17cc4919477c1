package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The strips of the user's own clips.
final class OwnStrips {
    private OwnStrips() {}

    /// By track id, by start.
    static Map<String, List<Strip>> byTrack(
            OwnClips own, Arrangement arrangement, List<Board.SceneSpan> scenes) {
        Map<String, List<Strip>> strips = new HashMap<>();
        for (OwnClips.Standing standing : own.standings()) {
            strips.computeIfAbsent(standing.track().id(), _ -> new ArrayList<>())
                    .add(strip(standing, arrangement, scenes));
        }
        return strips;
    }

    private static Strip strip(
            OwnClips.Standing standing, Arrangement arrangement, List<Board.SceneSpan> scenes) {
        UserClip clip = standing.clip();
        TimeRange available = available(clip, arrangement);
        return new Strip(
                new ClipRef.OfUser(clip.id()),
                new TrackRef.OfUser(standing.track().id()),
                clip.name(),
                standing.range(),
                clip.in(),
                available,
                available.equals(Strip.ALWAYS) ? Strip.ENDLESS : available.duration(),
                clip.treatment(),
                sceneAt(scenes, standing.range().start()),
                clip.link(),
                clip.group(),
                standing.track().locked());
    }

    private static TimeRange available(UserClip clip, Arrangement arrangement) {
        return switch (clip.source()) {
            case ClipSource.OfMedia media -> {
                BinItem item = arrangement.bin().get(media.digest());
                yield item == null
                        ? TimeRange.between(clip.in(), clip.out())
                        : item.kind() == BinItem.Kind.STILL
                                ? Strip.ALWAYS
                                : new TimeRange(MediaTime.ZERO, item.length());
            }
            case ClipSource.OfTitle _, ClipSource.OfColour _ -> Strip.ALWAYS;
        };
    }

    private static int sceneAt(List<Board.SceneSpan> scenes, MediaTime time) {
        int low = 0;
        int high = scenes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (scenes.get(middle).range().start().isAfter(time)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
