package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVRational;

import studio.longplay.engine.time.MediaTime;

import java.math.BigInteger;

/// From a stream's own ticks to ours.
final class StreamClock {
    /// A damaged file may claim any time at all; a hundred years still add up without overflow.
    private static final BigInteger LATEST = BigInteger.ONE.shiftLeft(60);

    private static final BigInteger EARLIEST = LATEST.negate();

    private StreamClock() {}

    /// A time of a stream, rounded down to a tick of ours; exact wherever ours divides by its
    /// clock.
    static MediaTime time(long streamTicks, AVRational timeBase) {
        BigInteger ticks =
                BigInteger.valueOf(streamTicks)
                        .multiply(BigInteger.valueOf(timeBase.num()))
                        .multiply(BigInteger.valueOf(MediaTime.TICKS_PER_SECOND));
        return new MediaTime(floor(ticks, BigInteger.valueOf(Math.max(1, timeBase.den()))));
    }

    /// A time of ours in a stream's ticks, rounded down.
    static long ticks(MediaTime time, AVRational timeBase) {
        BigInteger scaled =
                BigInteger.valueOf(time.ticks()).multiply(BigInteger.valueOf(timeBase.den()));
        BigInteger unit =
                BigInteger.valueOf(MediaTime.TICKS_PER_SECOND)
                        .multiply(BigInteger.valueOf(timeBase.num()));
        return floor(scaled, unit.max(BigInteger.ONE));
    }

    private static long floor(BigInteger value, BigInteger divisor) {
        BigInteger[] parts = value.divideAndRemainder(divisor);
        BigInteger rounded = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return rounded.max(EARLIEST).min(LATEST).longValue();
    }
}
