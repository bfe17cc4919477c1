package studio.longplay.engine.render.queue;

import studio.longplay.engine.store.queue.Guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How long a job will still take: its pace so far, put right by how such guesses turned out
/// before, and with the error they had.
final class TimeLeft {
    private static final double ENOUGH = 0.03;
    private static final double[] NOTED = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int ENOUGH_GUESSES = 5;
    private static final double NEAR = 0.2;
    private static final double THREE_OF_FOUR = 0.75;

    private final List<Guess> history;
    private final long begunMillis;
    private final double begunAt;
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(double fraction, long atMillis, long rawMillis) {}

    /// @param history how guesses for such jobs turned out
    /// @param begunAt how far it was when it was begun: what was found finished took no time
    TimeLeft(List<Guess> history, long begunMillis, double begunAt) {
        this.history = List.copyOf(history);
        this.begunMillis = begunMillis;
        this.begunAt = begunAt;
    }

    /// Takes in how far the job is.
    ///
    /// @return milliseconds left; empty while that would be a guess out of the air
    OptionalLong at(double fraction, long nowMillis) {
        double done = fraction - begunAt;
        if (done < ENOUGH || fraction >= 1) {
            return OptionalLong.empty();
        }
        long raw = (long) ((nowMillis - begunMillis) / done * (1 - fraction));
        for (double mark : NOTED) {
            boolean met = noted.stream().anyMatch(each -> each.fraction == mark);
            if (fraction >= mark && fraction < mark + NEAR / 2 && !met) {
                noted.add(new Noted(mark, nowMillis, raw));
            }
        }
        return OptionalLong.of((long) (raw * correction(fraction)));
    }

    /// How much longer or shorter it took before than the pace had said, about there.
    private double correction(double fraction) {
        double[] ratios = ratios(fraction);
        return ratios.length < ENOUGH_GUESSES ? 1 : ratios[ratios.length / 2];
    }

    private double[] ratios(double fraction) {
        return history.stream()
                .filter(guess -> Math.abs(guess.fraction() - fraction) <= NEAR)
                .filter(guess -> guess.guessedMillis() > 0)
                .mapToDouble(guess -> (double) guess.tookMillis() / guess.guessedMillis())
                .sorted()
                .toArray();
    }

    /// By how much of themselves guesses about there were off at most, three times of four; empty
    /// while there were too few.
    OptionalDouble error(double fraction) {
        double[] ratios = ratios(fraction);
        if (ratios.length < ENOUGH_GUESSES) {
            return OptionalDouble.empty();
        }
        double middle = ratios[ratios.length / 2];
        double[] off = Arrays.stream(ratios).map(ratio -> Math.abs(ratio / middle - 1)).toArray();
        Arrays.sort(off);
        return OptionalDouble.of(off[(int) Math.floor((off.length - 1) * THREE_OF_FOUR)]);
    }

    /// What its own guesses turned out to be, once it is done.
    List<Guess> learnt(long endMillis) {
        return noted.stream()
                .map(each -> new Guess(each.fraction, each.rawMillis, endMillis - each.atMillis))
                .toList();
    }
}
