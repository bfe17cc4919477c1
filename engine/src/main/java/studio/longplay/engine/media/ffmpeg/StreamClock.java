package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVRational;

import studio.longplay.engine.time.MediaTime;

import java.math.BigInteger;

/// From a stream's own ticks to ours.
final class StreamClock {
    private StreamClock() {}

    /// A time of a stream, rounded down to a tick of ours; exact wherever ours divides by its
    /// clock.
    static MediaTime time(long streamTicks, AVRational timeBase) {
        BigInteger ticks =
                BigInteger.valueOf(streamTicks)
                        .multiply(BigInteger.valueOf(timeBase.num()))
                        .multiply(BigInteger.valueOf(MediaTime.TICKS_PER_SECOND));
        BigInteger[] parts = ticks.divideAndRemainder(BigInteger.valueOf(timeBase.den()));
        boolean below = parts[1].signum() < 0;
        return new MediaTime(parts[0].longValueExact() - (below ? 1 : 0));
    }

    /// A time of ours in a stream's ticks, rounded down.
    static long ticks(MediaTime time, AVRational timeBase) {
        BigInteger scaled =
                BigInteger.valueOf(time.ticks()).multiply(BigInteger.valueOf(timeBase.den()));
        BigInteger unit =
                BigInteger.valueOf(MediaTime.TICKS_PER_SECOND)
                        .multiply(BigInteger.valueOf(timeBase.num()));
        BigInteger[] parts = scaled.divideAndRemainder(unit);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }
}
