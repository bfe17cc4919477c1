package studio.longplay.app.export;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How fast work goes and how long the rest of it will take, with how far that may be out.
///
/// It looks at the last minutes only, in spans of a few seconds. The error is twice the standard
/// error of the mean of those spans' rates, carried over to the time: about 19 of 20 forecasts are
/// nearer than that as long as the work stays alike.
final class Pace {
    private static final double SPAN_SECONDS = 2;
    private static final int MOST_SPANS = 90;
    private static final int ENOUGH_SPANS = 4;
    private static final double NANOS = 1e9;

    private final Deque<Span> spans = new ArrayDeque<>();
    private long startNanos;
    private long spanNanos;
    private long spanUnits;
    private double units;

    private record Span(double seconds, long units) {
        double rate() {
            return units / seconds;
        }
    }

    /// How long it will take.
    ///
    /// @param error more or less; empty while nobody knows
    record Left(Duration time, Optional<Duration> error) {}

    /// Forgets everything; counting begins with nothing done.
    void begin(long nanoTime) {
        spans.clear();
        startNanos = nanoTime;
        spanNanos = nanoTime;
        spanUnits = 0;
        units = 0;
    }

    /// So much is done by now, in all since it began.
    void reach(long unitsDone, long nanoTime) {
        units = unitsDone;
        double seconds = (nanoTime - spanNanos) / NANOS;
        if (seconds < SPAN_SECONDS) {
            return;
        }
        spans.addLast(new Span(seconds, Math.max(0, unitsDone - spanUnits)));
        if (spans.size() > MOST_SPANS) {
            spans.removeFirst();
        }
        spanNanos = nanoTime;
        spanUnits = unitsDone;
    }

    /// Nothing was done since the last news because nothing was to be done: that time does not
    /// count.
    void skipTo(long nanoTime) {
        startNanos += nanoTime - spanNanos;
        spanNanos = nanoTime;
    }

    /// Units a second; empty in the first moments and while nothing is done.
    Optional<Double> rate(long nanoTime) {
        double whole = (nanoTime - startNanos) / NANOS;
        if (whole < SPAN_SECONDS || units <= 0) {
            return Optional.empty();
        }
        double seconds = spans.stream().mapToDouble(Span::seconds).sum();
        double done = spans.stream().mapToDouble(Span::units).sum();
        return Optional.of(done > 0 ? done / seconds : units / whole);
    }

    /// The time for so many units more.
    Optional<Left> left(long unitsLeft, long nanoTime) {
        return rate(nanoTime)
                .map(rate -> {
                    double seconds = unitsLeft / rate;
                    return new Left(
                            Duration.ofSeconds(Math.round(seconds)),
                            error().map(part ->
                                    Duration.ofSeconds((long) Math.ceil(seconds * part))));
                });
    }

    /// As a part of the rate.
    private Optional<Double> error() {
        int count = spans.size();
        if (count < ENOUGH_SPANS) {
            return Optional.empty();
        }
        double mean = spans.stream().mapToDouble(Span::rate).average().orElse(0);
        if (mean <= 0) {
            return Optional.empty();
        }
        double squares = 0;
        for (Span span : spans) {
            double off = span.rate() - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / (count - 1));
        return Optional.of(2 * deviation / Math.sqrt(count) / mean);
    }
}
