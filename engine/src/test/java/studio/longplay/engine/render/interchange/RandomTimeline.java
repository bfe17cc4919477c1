package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.GeneratedReference;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.MediaReference;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Timelines with everything in them, at times of every fineness; a seed gives the same one always.
final class RandomTimeline {
    private static final String[] NAMES = {
        "heath", "Act \"one\" & <two>", "Größe ü 場面 🎬", "", "a/b\\c: d", "tab\there"
    };

    private final Random random;

    RandomTimeline(long seed) {
        random = new Random(seed);
    }

    Timeline next() {
        List<Track> tracks = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            tracks.add(track());
        }
        List<Marker> markers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Marker.Colour colour = Marker.Colour.values()[random.nextInt(7)];
            TimeRange range = new TimeRange(time(), random.nextBoolean() ? time() : MediaTime.ZERO);
            markers.add(new Marker(name(), range, colour, random.nextBoolean() ? "el-7" : ""));
        }
        return new Timeline(name(), tracks, markers);
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    /// Positive; on a frame, on a sample or on any tick.
    private MediaTime time() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> MediaTime.ofFrames(1 + random.nextInt(100_000), FrameRate.FPS_30);
            case 2 -> MediaTime.ofSamples(1 + random.nextInt(100_000_000), SampleRate.HZ_48000);
            default -> new MediaTime(1 + random.nextLong(1L << 45));
        };
    }

    private Track track() {
        Track.Kind kind = Track.Kind.values()[random.nextInt(3)];
        List<Composable> items = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            items.add(random.nextInt(4) == 0 ? new Gap(time()) : clip());
        }
        List<Composable> crossed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && random.nextInt(3) == 0) {
                MediaTime in = new MediaTime(random.nextLong(items.get(i - 1).duration().ticks()));
                MediaTime out = new MediaTime(random.nextLong(items.get(i).duration().ticks()));
                String kindName = random.nextBoolean() ? "dissolve" : "wipe-left";
                Crossing.Fade[] fades = Crossing.Fade.values();
                Crossing.Fade fade = fades[random.nextInt(fades.length)];
                crossed.add(new Transition(kindName, in, out, fade));
            }
            crossed.add(items.get(i));
        }
        return new Track(kind, name(), crossed);
    }

    private Clip clip() {
        MediaTime start = time();
        TimeRange range = new TimeRange(start, time());
        Treatment treatment = treatment();
        MediaTime used = treatment.speed().sourceOf(range.duration());
        TimeRange available = TimeRange.between(MediaTime.ZERO, start.plus(used).plus(time()));
        boolean known = random.nextInt(4) > 0;
        boolean all = known && random.nextInt(6) == 0;
        MediaReference media = media(known ? available : null);
        String anchor = random.nextBoolean() ? "el-3" : "";
        return new Clip(
                name(),
                media,
                all ? null : range,
                anchor,
                all ? treatment.withSpeed(Speed.NORMAL) : treatment);
    }

    private MediaReference media(TimeRange available) {
        return switch (random.nextInt(4)) {
            case 0 -> new MissingReference("was " + random.nextInt(), available);
            case 1 -> new GeneratedReference("voice.take", "abc" + random.nextInt(), available);
            case 2 -> new FileReference("/films/of mine/ä #1 100%.mp4", available);
            default -> new FileReference("/exports/play media/take 1.wav", available);
        };
    }

    private Treatment treatment() {
        Treatment treatment = Treatment.NONE.withDisabled(random.nextInt(5) == 0);
        if (random.nextBoolean()) {
            treatment = treatment.withFades(time(), MediaTime.ZERO);
        }
        if (random.nextInt(3) == 0) {
            treatment = treatment.withSpeed(new Speed(1 + random.nextInt(600), 7));
        } else if (random.nextInt(6) == 0) {
            treatment = treatment.withSpeed(Speed.HELD);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Property property = Property.values()[random.nextInt(Property.values().length)];
            treatment = treatment.withCurve(property, curve());
        }
        return treatment;
    }

    private Curve curve() {
        List<Key> keys = new ArrayList<>();
        MediaTime at = MediaTime.ZERO;
        for (int i = random.nextInt(5); i >= 0; i--) {
            at = at.plus(time());
            Ease ease = Ease.values()[random.nextInt(Ease.values().length)];
            keys.add(new Key(at, random.nextGaussian(), ease));
        }
        return new Curve(keys);
    }
}
