package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

import java.math.BigInteger;

/// How fast media runs, as an exact fraction; 2/1 is twice as fast (OTIO `LinearTimeWarp`). 0/1
/// holds the first frame (OTIO `FreezeFrame`).
public record Speed(int numerator, int denominator) {
    public static final Speed NORMAL = new Speed(1, 1);

    /// A frozen frame.
    public static final Speed HELD = new Speed(0, 1);

    public Speed {
        if (numerator < 0 || denominator <= 0 || numerator > 100L * denominator) {
            throw new IllegalArgumentException("a speed is 0 to 100 times the usual one");
        }
        int common =
                BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
        numerator /= common;
        denominator /= common;
    }

    public static Speed ofPercent(int percent) {
        return new Speed(percent, 100);
    }

    public boolean isHeld() {
        return numerator == 0;
    }

    /// How long a stretch of media lasts at this speed; as long as it is when held.
    public MediaTime lengthOf(MediaTime source) {
        return isHeld() ? source : scaled(source, denominator, numerator);
    }

    /// How much media a stretch of the timeline takes; as much as it is when held.
    public MediaTime sourceOf(MediaTime length) {
        return isHeld() ? length : scaled(length, numerator, denominator);
    }

    private static MediaTime scaled(MediaTime time, long times, long by) {
        if (times == by) {
            return time;
        }
        BigInteger product = BigInteger.valueOf(time.ticks()).multiply(BigInteger.valueOf(times));
        return new MediaTime(product.divide(BigInteger.valueOf(by)).longValueExact());
    }

    public double ratio() {
        return (double) numerator / denominator;
    }
}
