package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/// Clips of an FCPXML storyline, with speeds, placement, opacity, levels and fades.
final class FcpxmlClips {
    private static final List<Property> LOST =
            List.of(Property.CAMERA_X, Property.CAMERA_Y, Property.CAMERA_ZOOM);
    private static final List<Property> PLACED =
            List.of(Property.POSITION_X, Property.POSITION_Y, Property.SCALE, Property.ROTATION);

    private final XmlDocument xml;
    private final FcpxmlAssets assets;
    private final List<Loss> losses;
    private final double aspect;

    /// @param aspect of the frame: its width over its height
    FcpxmlClips(XmlDocument xml, FcpxmlAssets assets, List<Loss> losses, double aspect) {
        this.aspect = aspect;
        this.xml = xml;
        this.assets = assets;
        this.losses = losses;
    }

    /// A time as a fraction of seconds in lowest terms, `1001/30000s`.
    static String time(MediaTime time) {
        BigInteger ticks = BigInteger.valueOf(time.ticks());
        BigInteger second = BigInteger.valueOf(MediaTime.TICKS_PER_SECOND);
        BigInteger common = ticks.gcd(second);
        BigInteger over = second.divide(common);
        String count = ticks.divide(common).toString();
        return over.equals(BigInteger.ONE) ? count + "s" : count + "/" + over + "s";
    }

    static String frames(long frames) {
        return time(MediaTime.ofFrames(frames, Smpte.RATE));
    }

    void write(FrameClip placed, boolean sound) {
        Clip clip = placed.clip();
        if (!(clip.media() instanceof FileReference file)) {
            gap(placed);
            return;
        }
        boolean still = !sound && FcpxmlAssets.isStill(file);
        xml.open(
                still ? "video" : "asset-clip",
                "ref",
                assets.id(file),
                "offset",
                frames(placed.start()),
                "name",
                clip.name(),
                "start",
                time(start(placed)),
                "duration",
                frames(placed.frames()),
                "enabled",
                clip.treatment().disabled() ? "0" : "",
                "srcEnable",
                still ? "" : sound ? "audio" : "video");
        speed(placed);
        if (sound) {
            volume(placed);
            pan(placed);
        } else {
            xml.empty("adjust-conform", "type", "fill");
            placement(placed);
            opacity(placed);
        }
        xml.close();
    }

    private void gap(FrameClip placed) {
        xml.empty(
                "gap",
                "name",
                placed.clip().name(),
                "offset",
                frames(placed.start()),
                "start",
                "0s",
                "duration",
                frames(placed.frames()));
    }

    /// In the clip's own time: that of its media, or of what the speed makes of it.
    private static MediaTime start(FrameClip placed) {
        Clip clip = placed.clip();
        if (clip.treatment().speed().isHeld()) {
            return MediaTime.ZERO;
        }
        MediaTime moved = MediaTime.ofFrames(placed.start(), Smpte.RATE).minus(placed.at());
        MediaTime source = clip.trimmedRange().start();
        return clip.treatment().speed().lengthOf(source).plus(moved).max(MediaTime.ZERO);
    }

    private void speed(FrameClip placed) {
        Clip clip = placed.clip();
        Speed speed = clip.treatment().speed();
        if (speed.equals(Speed.NORMAL)) {
            return;
        }
        MediaTime shown = MediaTime.ofFrames(placed.frames(), Smpte.RATE);
        MediaTime end = start(placed).plus(shown);
        MediaTime first = speed.isHeld() ? clip.trimmedRange().start() : MediaTime.ZERO;
        MediaTime last = speed.isHeld() ? first : speed.sourceOf(end);
        xml.open("timeMap");
        xml.empty("timept", "time", "0s", "value", time(first), "interp", "linear");
        xml.empty("timept", "time", time(end), "value", time(last), "interp", "linear");
        xml.close();
    }

    private void volume(FrameClip placed) {
        Treatment treatment = placed.clip().treatment();
        boolean fades = treatment.fadeIn().ticks() > 0 || treatment.fadeOut().ticks() > 0;
        List<LevelCurve.Point> points = new LevelCurve(unfaded(placed)).volumeDb();
        if (!fades && points.size() == 1 && points.getFirst().value() == 0) {
            return;
        }
        xml.open("adjust-volume", "amount", decibels(points.getFirst().value()));
        if (fades || points.size() > 1) {
            xml.open("param", "name", "amount");
            fades(treatment);
            if (points.size() > 1) {
                MediaTime start = start(placed);
                xml.open("keyframeAnimation");
                for (LevelCurve.Point point : points) {
                    MediaTime at = start.plus(MediaTime.ofFrames(point.frame(), Smpte.RATE));
                    String value = decibels(point.value());
                    xml.empty("keyframe", "time", time(at), "value", value, "curve", "linear");
                }
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    private static FrameClip unfaded(FrameClip placed) {
        Treatment plain = placed.clip().treatment().withFades(MediaTime.ZERO, MediaTime.ZERO);
        return new FrameClip(
                placed.clip().with(plain),
                placed.at(),
                placed.start(),
                placed.end(),
                placed.head(),
                placed.tail());
    }

    private void fades(Treatment treatment) {
        if (treatment.fadeIn().ticks() > 0) {
            xml.empty("fadeIn", "type", "easeInOut", "duration", time(treatment.fadeIn()));
        }
        if (treatment.fadeOut().ticks() > 0) {
            xml.empty("fadeOut", "type", "easeInOut", "duration", time(treatment.fadeOut()));
        }
    }

    private void pan(FrameClip placed) {
        List<LevelCurve.Point> points = new LevelCurve(placed).pan();
        double first = points.getFirst().value();
        if (first != 0 || points.size() > 1) {
            xml.empty("adjust-panner", "mode", "1", "amount", number(first * 100));
        }
        if (points.size() > 1) {
            lose(placed, "Its pan moves; here it stays where it begins.");
        }
    }

    /// Final Cut counts in hundredths of the frame's height, upwards, and turns to the left.
    private void placement(FrameClip placed) {
        Treatment treatment = placed.clip().treatment();
        if (PLACED.stream().anyMatch(treatment.curves()::containsKey)) {
            MediaTime zero = MediaTime.ZERO;
            Clip clip = placed.clip();
            double x = Levels.at(clip, Property.POSITION_X, zero) * 100 * aspect;
            double y = -Levels.at(clip, Property.POSITION_Y, zero) * 100;
            String scale = number(Levels.at(clip, Property.SCALE, zero));
            xml.empty(
                    "adjust-transform",
                    "position",
                    number(x) + " " + number(y),
                    "scale",
                    scale + " " + scale,
                    "rotation",
                    number(-Levels.at(clip, Property.ROTATION, zero)));
        }
        if (PLACED.stream().anyMatch(property -> moves(treatment, property))) {
            lose(placed, "Its place, size or rotation moves; here it stays as it begins.");
        }
        if (LOST.stream().anyMatch(treatment.curves()::containsKey)) {
            lose(placed, "Its camera move is not in it.");
        }
    }

    private static boolean moves(Treatment treatment, Property property) {
        var curve = treatment.curves().get(property);
        return curve != null && !curve.isConstant();
    }

    private void opacity(FrameClip placed) {
        Treatment treatment = placed.clip().treatment();
        boolean fades = treatment.fadeIn().ticks() > 0 || treatment.fadeOut().ticks() > 0;
        double first = Levels.at(placed.clip(), Property.OPACITY, MediaTime.ZERO);
        if (fades || first != 1) {
            xml.open("adjust-blend", "amount", number(first));
            if (fades) {
                xml.open("param", "name", "amount");
                fades(treatment);
                xml.close();
            }
            xml.close();
        }
        if (moves(treatment, Property.OPACITY)) {
            lose(placed, "Its opacity changes; here it stays as it begins.");
        }
    }

    private void lose(FrameClip placed, String sentence) {
        losses.add(Loss.of(placed.clip().name(), placed.at(), sentence));
    }

    private static String decibels(double value) {
        return number(value) + "dB";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        String plain = text.replaceFirst("\\.?0+$", "");
        return plain.equals("-0") ? "0" : plain;
    }
}
