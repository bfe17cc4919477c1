package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rate that a film's pictures keep to, found from when each of them starts.
///
/// @param rate one of the standard rates, or the file's own if it keeps to that exactly
/// @param variable whether the pictures stray by more than a quarter of a frame
record StreamRate(FrameRate rate, boolean variable) {
    private static final List<FrameRate> STANDARD =
            List.of(
                    new FrameRate(25, 1),
                    new FrameRate(30, 1),
                    new FrameRate(24, 1),
                    new FrameRate(30_000, 1_001),
                    new FrameRate(24_000, 1_001),
                    new FrameRate(50, 1),
                    new FrameRate(60, 1),
                    new FrameRate(60_000, 1_001),
                    new FrameRate(48, 1),
                    new FrameRate(48_000, 1_001),
                    new FrameRate(120, 1),
                    new FrameRate(120_000, 1_001),
                    new FrameRate(100, 1),
                    new FrameRate(15_000, 1_001),
                    new FrameRate(20, 1),
                    new FrameRate(15, 1),
                    new FrameRate(25, 2),
                    new FrameRate(12, 1),
                    new FrameRate(10, 1),
                    new FrameRate(8, 1),
                    new FrameRate(5, 1));

    /// Far below the thousandth that NTSC rates differ by.
    private static final double ROUNDING = 0.0002;

    private static final FrameRate UNKNOWN = FrameRate.FPS_25;

    /// Finds the rate.
    ///
    /// @param starts of the pictures, in ticks of `clock`, rising
    /// @param stated what the file says
    static StreamRate of(long[] starts, AVRational clock, AVRational stated) {
        List<FrameRate> candidates = new ArrayList<>();
        if (isExact(stated)) {
            candidates.add(new FrameRate(stated.num(), stated.den()));
        }
        candidates.addAll(STANDARD);
        if (starts.length < 2) {
            return new StreamRate(candidates.getFirst(), false);
        }
        long[] times = times(starts, clock);
        long margin = StreamClock.time(1, clock).ticks() / 2;
        FrameRate best = candidates.getFirst();
        long least = worst(times, best);
        for (FrameRate candidate : candidates) {
            long error = worst(times, candidate);
            if (error + margin < least) {
                least = error;
                best = candidate;
            }
        }
        boolean constant = least <= Math.max(best.ticksPerFrame() / 4, margin);
        return constant ? new StreamRate(best, false) : new StreamRate(usual(times), true);
    }

    /// The rate that a stated one, which may be a rounded mean, stands for.
    ///
    /// @return null if it is none that we can count exactly
    static @Nullable FrameRate meant(AVRational stated) {
        if (stated.num() <= 0 || stated.den() <= 0) {
            return null;
        }
        double rate = (double) stated.num() / stated.den();
        for (FrameRate standard : STANDARD) {
            double exact = (double) standard.numerator() / standard.denominator();
            if (Math.abs(rate / exact - 1) < ROUNDING) {
                return standard;
            }
        }
        return isExact(stated) ? new FrameRate(stated.num(), stated.den()) : null;
    }

    private static boolean isExact(AVRational rate) {
        return rate.num() > 0
                && rate.den() > 0
                && rate.num() / rate.den() < 1000
                && MediaTime.TICKS_PER_SECOND * rate.den() % rate.num() == 0;
    }

    private static long[] times(long[] starts, AVRational clock) {
        long[] times = new long[starts.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = StreamClock.time(starts[i] - starts[0], clock).ticks();
        }
        return times;
    }

    /// How far the picture that strays most is from its place.
    private static long worst(long[] times, FrameRate rate) {
        long frame = rate.ticksPerFrame();
        long worst = 0;
        for (int i = 0; i < times.length; i++) {
            worst = Math.max(worst, Math.abs(times[i] - i * frame));
        }
        return worst;
    }

    /// The standard rate nearest to what most pictures keep to.
    private static FrameRate usual(long[] times) {
        long[] lengths = new long[times.length - 1];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = times[i + 1] - times[i];
        }
        Arrays.sort(lengths);
        long median = lengths[lengths.length / 2];
        FrameRate nearest = UNKNOWN;
        for (FrameRate rate : STANDARD) {
            if (Math.abs(rate.ticksPerFrame() - median)
                    < Math.abs(nearest.ticksPerFrame() - median)) {
                nearest = rate;
            }
        }
        return nearest;
    }
}
