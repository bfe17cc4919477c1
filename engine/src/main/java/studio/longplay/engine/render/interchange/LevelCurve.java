package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How a property of a clip goes, fades included, as straight lines between frames: what other
/// programs can follow.
final class LevelCurve {
    private static final long FRAMES_BETWEEN = 4;
    private static final long STEPS_OF_A_FADE = 16;
    private static final double DB_PER_DECADE = 20;

    private final FrameClip placed;
    private final Clip clip;
    private final Treatment treatment;

    LevelCurve(FrameClip placed) {
        this.placed = placed;
        clip = placed.clip();
        treatment = clip.treatment();
    }

    /// @param frame counted from the clip's start
    record Point(long frame, double value) {}

    /// Its sound in dB; [Levels#SILENCE_DB] at the outer ends of its fades.
    List<Point> volumeDb() {
        return points(Property.VOLUME, true);
    }

    /// What it shows of itself, 0 to 1.
    List<Point> opacity() {
        return points(Property.OPACITY, true);
    }

    /// From -1 to 1.
    List<Point> pan() {
        return points(Property.PAN, false);
    }

    private List<Point> points(Property property, boolean fades) {
        TreeMap<Long, Double> points = new TreeMap<>();
        for (long frame : frames(property, fades)) {
            points.put(frame, value(property, fades, frame));
        }
        List<Point> wanted = new ArrayList<>();
        points.forEach((frame, value) -> wanted.add(new Point(frame, value)));
        boolean same = wanted.stream().allMatch(point -> point.value == wanted.getFirst().value);
        return same ? List.of(wanted.getFirst()) : wanted;
    }

    /// The frames at which a line bends: keys, every few frames of a slow curve, and fades.
    private List<Long> frames(Property property, boolean fades) {
        List<Long> frames = new ArrayList<>(List.of(0L, placed.frames() - 1));
        Curve curve = treatment.curves().get(property);
        if (curve != null && !curve.isConstant()) {
            List<Key> keys = curve.keys();
            for (int i = 0; i < keys.size(); i++) {
                long frame = frameOf(keys.get(i).at());
                frames.add(frame);
                long next = i + 1 < keys.size() ? frameOf(keys.get(i + 1).at()) : frame;
                boolean straight = keys.get(i).ease() == Ease.LINEAR;
                long step = straight ? Math.max(1, next - frame) : FRAMES_BETWEEN;
                for (long between = frame + step; between < next; between += step) {
                    frames.add(between);
                }
                if (keys.get(i).ease() == Ease.HOLD) {
                    frames.add(next - 1);
                }
            }
        }
        if (fades) {
            ramp(0, Smpte.nearest(treatment.fadeIn()), frames);
            ramp(placed.frames() - Smpte.nearest(treatment.fadeOut()), placed.frames() - 1, frames);
        }
        return frames.stream().filter(frame -> frame >= 0 && frame < placed.frames()).toList();
    }

    private static void ramp(long from, long to, List<Long> frames) {
        long step = Math.max(1, (to - from) / STEPS_OF_A_FADE);
        for (long frame = from; frame < to; frame += step) {
            frames.add(frame);
        }
        frames.add(to);
    }

    private long frameOf(MediaTime source) {
        MediaTime since = source.minus(clip.trimmedRange().start());
        return treatment.speed().isHeld() ? 0 : Smpte.nearest(treatment.speed().lengthOf(since));
    }

    private double value(Property property, boolean fades, long frame) {
        MediaTime since = placed.sinceStart(frame);
        double value = Levels.at(clip, property, since);
        if (!fades) {
            return value;
        }
        double share = smooth(fade(since));
        if (property == Property.OPACITY) {
            return value * share;
        }
        double fadeDb = share <= 0 ? Levels.SILENCE_DB : DB_PER_DECADE * StrictMath.log10(share);
        return Math.max(Levels.SILENCE_DB, value + fadeDb);
    }

    /// The share that fades leave.
    private double fade(MediaTime since) {
        MediaTime left = clip.duration().minus(since);
        return Math.min(share(since, treatment.fadeIn()), share(left, treatment.fadeOut()));
    }

    /// Half a cosine, as our mix fades.
    private static double smooth(double share) {
        return 0.5 - 0.5 * StrictMath.cos(Math.PI * share);
    }

    private static double share(MediaTime passed, MediaTime length) {
        return length.ticks() == 0 ? 1 : Math.clamp((double) passed.ticks() / length.ticks(), 0, 1);
    }
}
