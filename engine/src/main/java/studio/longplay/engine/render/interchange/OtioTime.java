package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Times as OpenTimelineIO has them: a value and a rate, both doubles.
///
/// A time is written in frames where it is a whole number of them, else in samples, else in ticks;
/// each is a whole number below 2 to the 53rd, so reading gives the same time.
final class OtioTime {
    private static final long[] RATES = {30, 48_000, MediaTime.TICKS_PER_SECOND};

    /// 30,000 hours: what a double still counts in ticks without a gap, with room to add up.
    private static final long MOST_TICKS = 1L << 53;

    private OtioTime() {}

    static ObjectNode write(MediaTime time) {
        long rate = MediaTime.TICKS_PER_SECOND;
        for (long coarser : RATES) {
            if (time.ticks() % (MediaTime.TICKS_PER_SECOND / coarser) == 0) {
                rate = coarser;
                break;
            }
        }
        long count = time.ticks() / (MediaTime.TICKS_PER_SECOND / rate);
        return schema("RationalTime.1").put("rate", (double) rate).put("value", (double) count);
    }

    static ObjectNode write(TimeRange range) {
        ObjectNode node = schema("TimeRange.1");
        node.set("duration", write(range.duration()));
        node.set("start_time", write(range.start()));
        return node;
    }

    private static ObjectNode schema(String name) {
        return JsonNodeFactory.instance.objectNode().put("OTIO_SCHEMA", name);
    }

    /// The nearest tick; empty if it is no time, or further than anything can be.
    static Optional<MediaTime> read(JsonNode node) {
        JsonNode value = node.path("value");
        double rate = node.path("rate").asDouble(0);
        if (!value.isNumber() || !(rate > 0) || !Double.isFinite(rate)) {
            return Optional.empty();
        }
        double count = value.asDouble();
        if (!Double.isFinite(count) || Math.abs(count / rate) > MOST_TICKS / 282_240_000.0) {
            return Optional.empty();
        }
        BigDecimal ticks =
                new BigDecimal(count)
                        .multiply(BigDecimal.valueOf(MediaTime.TICKS_PER_SECOND))
                        .divide(exact(rate), MathContext.DECIMAL128)
                        .setScale(0, RoundingMode.HALF_UP);
        return Optional.of(new MediaTime(ticks.longValueExact()));
    }

    /// Rates like 29.97 stand for fractions over 1,001.
    private static BigDecimal exact(double rate) {
        double over = rate * 1001;
        long whole = Math.round(over);
        if (rate != Math.rint(rate) && whole % 1000 == 0 && Math.abs(over - whole) < 1) {
            return BigDecimal.valueOf(whole)
                    .divide(BigDecimal.valueOf(1001), MathContext.DECIMAL128);
        }
        return new BigDecimal(rate);
    }

    /// Empty if it is no range, or a negative one.
    static Optional<TimeRange> range(JsonNode node) {
        Optional<MediaTime> start = read(node.path("start_time"));
        Optional<MediaTime> duration = read(node.path("duration"));
        return start.isEmpty() || duration.isEmpty() || duration.get().ticks() < 0
                ? Optional.empty()
                : Optional.of(new TimeRange(start.get(), duration.get()));
    }
}
