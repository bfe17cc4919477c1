package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Tracks for tests, in seconds.
final class Tracks {
    private Tracks() {}

    static MediaTime seconds(long seconds) {
        return MediaTime.ofSeconds(seconds);
    }

    static TimeRange range(long start, long duration) {
        return new TimeRange(seconds(start), seconds(duration));
    }

    /// A clip that shows `duration` from `start` on, of media as long as `available`.
    static Clip clip(String name, long start, long duration, long available) {
        MediaReference media = new FileReference(name + ".wav", range(0, available));
        return new Clip(name, media, range(start, duration), "id-" + name);
    }

    static Gap gap(long duration) {
        return new Gap(seconds(duration));
    }

    static Track track(Composable... items) {
        return new Track(Track.Kind.AUDIO, "A1", List.of(items));
    }

    /// Clips, gaps and transitions as chance has it; never empty.
    static Track random(Random random) {
        List<Composable> items = new ArrayList<>();
        int count = 2 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            boolean afterGap = !items.isEmpty() && items.getLast() instanceof Gap;
            if (!afterGap && random.nextInt(4) == 0) {
                items.add(gap(1 + random.nextInt(9)));
            } else {
                if (!items.isEmpty() && !afterGap && random.nextInt(3) == 0) {
                    items.add(new Transition("dissolve", seconds(1), seconds(1)));
                }
                int start = random.nextInt(10);
                int duration = 1 + random.nextInt(20);
                int available = start + duration + random.nextInt(10);
                items.add(clip("c" + index, start, duration, available));
            }
        }
        return new Track(Track.Kind.AUDIO, "A1", items);
    }

    /// What a track shows in the middle of each of its seconds: the clip's name and the second of
    /// its media.
    static List<String> shown(Track track) {
        List<String> shown = new ArrayList<>();
        MediaTime half = MediaTime.ofMillis(500);
        for (MediaTime at = half; at.isBefore(track.duration()); at = at.plus(seconds(1))) {
            int index = track.indexAt(at).orElseThrow();
            if (track.items().get(index) instanceof Clip clip) {
                MediaTime inClip = at.minus(track.rangeOf(index).start());
                MediaTime inMedia = clip.trimmedRange().start().plus(inClip);
                shown.add(clip.name() + ":" + inMedia.toMillisFloor() / 1000);
            } else {
                shown.add("-");
            }
        }
        return shown;
    }
}
