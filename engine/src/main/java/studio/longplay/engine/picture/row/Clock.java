package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

/// Which moment of a source a frame of the scene shows.
///
/// @param frame of the scene at which the source is at `sourceTicks`
/// @param sourceTicks in ticks of [MediaTime], may be negative for what never begins nor ends
/// @param numerator of the speed; 0 holds the moment
/// @param denominator of the speed
@JsonPropertyOrder({"frame", "sourceTicks", "numerator", "denominator"})
public record Clock(long frame, long sourceTicks, int numerator, int denominator) {
    public Clock {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("a speed of " + numerator + "/" + denominator);
        }
    }

    /// From a frame on, from that moment on.
    public static Clock of(long frame, MediaTime source, Speed speed) {
        return new Clock(frame, source.ticks(), speed.numerator(), speed.denominator());
    }

    /// The moment of the source, exactly as [Speed#sourceOf] rounds it.
    ///
    /// @return ticks of [MediaTime]
    long ticksAt(long sceneFrame, long ticksPerFrame) {
        long passed = (sceneFrame - frame) * ticksPerFrame;
        // Split so that no product leaves a long, however odd the fraction.
        long whole = passed / denominator;
        long rest = passed % denominator;
        return sourceTicks + whole * numerator + rest * numerator / denominator;
    }

    /// Whether the source simply starts at its frame and runs as it is.
    boolean isPlain() {
        return sourceTicks == 0 && numerator == 1 && denominator == 1;
    }
}
