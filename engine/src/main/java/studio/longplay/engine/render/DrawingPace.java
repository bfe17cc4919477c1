package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Measures how fast the pictures of a film are drawn, and says once, while there is time to choose
/// otherwise, that it is too slow for what was asked: as slow as what is doubted before a film
/// begins, or twice as slow as this machine was before.
///
/// What counts is the middle one of the times that workers have a frame at hand, so that a rest,
/// which makes one segment of each worker long, changes nothing. Any number of threads may tell it.
final class DrawingPace {
    /// Times the film's own length, as [studio.longplay.engine.render.machine.Doubts] has it.
    private static final double SLOW = 3;

    private static final double SLOWER_THAN_RECKONED = 2;
    private static final long SHORT_MILLIS = 20 * 60_000;

    /// Worker time after which a pace is more than chance, and how many segments each worker must
    /// have drawn by then.
    private static final long ENOUGH_MILLIS = 60_000;

    private static final int ENOUGH_EACH = 3;

    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final Film film;
    private final int[] frames;
    private long left;
    private long drawn;
    private long found;
    private final List<Double> millisByFrame = new ArrayList<>();
    private long workerMillis;
    private boolean warned;

    /// What is drawn.
    ///
    /// @param preset its name
    /// @param millis of film
    /// @param workers that draw at once
    /// @param reckonedMillis what making it was to take; 0 where that was a guess
    record Film(String preset, long millis, int workers, long reckonedMillis) {}

    /// @param planned its segments
    DrawingPace(Film film, List<SegmentWatch.Planned> planned) {
        this.film = film;
        frames = planned.stream().mapToInt(SegmentWatch.Planned::frames).toArray();
        left = planned.stream().mapToLong(SegmentWatch.Planned::frames).sum();
    }

    /// A segment was there, or is seen elsewhere in the film.
    synchronized void found(int segment) {
        left -= frames[segment];
        found += frames[segment];
    }

    /// A segment was drawn.
    ///
    /// @param nanos that a worker had it at hand
    /// @param encoder FFmpeg's name
    /// @param notes what goes wrong with the machine, the first thing first
    /// @return told once
    synchronized Optional<Warning> drawn(
            int segment, long nanos, String encoder, List<Warning> notes) {
        left -= frames[segment];
        drawn += frames[segment];
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        workerMillis += millis;
        millisByFrame.add((double) millis / Math.max(1, frames[segment]));
        boolean known =
                workerMillis >= ENOUGH_MILLIS
                        && millisByFrame.size() >= ENOUGH_EACH * film.workers();
        if (warned || !known || !isSlow()) {
            return Optional.empty();
        }
        warned = true;
        return Optional.of(warning(encoder, notes));
    }

    private double framesPerMilli() {
        List<Double> sorted = millisByFrame.stream().sorted().toList();
        return film.workers() / Math.max(1e-6, sorted.get(sorted.size() / 2));
    }

    /// Drawing in all, if of what is left as much is found as of what was.
    private double wholeMillis() {
        double toDraw = left * (double) drawn / (drawn + found);
        return (drawn + toDraw) / framesPerMilli();
    }

    private boolean isSlow() {
        double whole = wholeMillis();
        boolean doubted = whole >= SLOW * film.millis();
        boolean slower =
                film.reckonedMillis() > 0 && whole >= SLOWER_THAN_RECKONED * film.reckonedMillis();
        return whole > SHORT_MILLIS && (doubted || slower);
    }

    private Warning warning(String encoder, List<Warning> notes) {
        String reckoned =
                film.reckonedMillis() > 0
                        ? ", where %s were reckoned".formatted(minutes(film.reckonedMillis()))
                        : "";
        String cause =
                notes.isEmpty()
                        ? "%s encodes with %d %s"
                                .formatted(
                                        encoder,
                                        film.workers(),
                                        film.workers() == 1 ? "worker" : "workers")
                        : withoutEnd(notes.getFirst().sentence());
        return new Warning(
                "machine.slow-now",
                String.format(
                        Locale.ROOT,
                        "This machine is slow for %s: %.1f frames a second are drawn, %s for the"
                                + " pictures of %s of film%s. %s.",
                        film.preset(),
                        framesPerMilli() * MILLIS_PER_SECOND,
                        minutes((long) wholeMillis()),
                        minutes(film.millis()),
                        reckoned,
                        cause),
                notes.isEmpty()
                        ? "Let it run on, or stop it and choose a smaller picture: what is"
                                + " finished at this size is kept."
                        : notes.getFirst().remedy(),
                null);
    }

    private static String withoutEnd(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String minutes(long millis) {
        return String.format(
                Locale.ROOT, "%d min", Math.max(1, Math.round(millis / MILLIS_PER_MINUTE)));
    }
}
