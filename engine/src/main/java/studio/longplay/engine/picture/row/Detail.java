package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

/// How finely a source is prepared, which is the same over all of a clip so that nothing changes
/// its sharpness on the way.
///
/// @param times the frame's size, 1, 2 or 4, as far as the source has that many pixels
/// @param shrinks whether it is ever drawn so small that single pixels would be skipped
@JsonPropertyOrder({"times", "shrinks"})
public record Detail(int times, boolean shrinks) {
    /// As large as the frame.
    public static final Detail PLAIN = new Detail(1, false);

    private static final int MOST_TIMES = 4;

    /// Below this, linear sampling would skip pixels.
    private static final double LEAST_SCALE = 0.75;

    /// Enough for all that a treatment does.
    public static Detail of(Treatment treatment) {
        double nearest = most(treatment, Property.CAMERA_ZOOM) * most(treatment, Property.SCALE);
        int times = 1;
        while (times < MOST_TIMES && times * 1.25 < nearest) {
            times *= 2;
        }
        Curve scale = treatment.curves().get(Property.SCALE);
        boolean small =
                scale != null && scale.keys().stream().anyMatch(key -> key.value() < LEAST_SCALE);
        // Linear sampling of twice the size still reads every pixel, and mipmaps cost three times
        // as much.
        return new Detail(times, times > 2 || small);
    }

    private static double most(Treatment treatment, Property property) {
        Curve curve = treatment.curves().get(property);
        return curve == null ? 1 : curve.keys().stream().mapToDouble(Key::value).max().orElse(1);
    }
}
