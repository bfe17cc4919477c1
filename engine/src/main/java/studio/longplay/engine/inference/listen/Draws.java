package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Tells some times by lot, side by side, and takes the telling that is likeliest for its length
/// (`best_of`). Each telling has lots of its own: how many there are changes none of them, and the
/// first is the one that is told where there is one alone.
///
/// Source: `GreedyDecoder` and `MaximumLikelihoodRanker` in openai/whisper.
final class Draws {
    private static final Comparator<Beginning> LIKELIEST_FOR_LENGTH =
            Comparator.comparingDouble(Beginning::worth);

    private final TokenRules rules;
    private final long end;
    private final double temperature;
    private final List<SplittableRandom> lots = new ArrayList<>();

    /// @param end the token that ends a telling
    /// @param temperature above 0
    /// @param seed of the first telling's lots
    /// @param count tellings, at least 1
    Draws(TokenRules rules, long end, double temperature, long seed, int count) {
        this.rules = rules;
        this.end = end;
        this.temperature = temperature;
        SplittableRandom seeds = new SplittableRandom(seed);
        lots.add(new SplittableRandom(seed));
        for (int i = 1; i < count; i++) {
            lots.add(seeds.split());
        }
    }

    /// A telling under way.
    ///
    /// @param of whose lots it is told by
    private record Drawn(int of, Beginning told) {}

    /// The telling.
    ///
    /// @param first what may come first
    /// @param most tokens of it
    Beginning best(SpeechGraphs.Telling telling, float[] first, int most, JobContext context)
            throws StudioFault {
        List<Drawn> alive = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            alive.add(new Drawn(i, Beginning.NONE));
        }
        Beginning[] told = new Beginning[lots.size()];
        SpeechGraphs.Scores scores = new SpeechGraphs.Scores(first, first.length);
        for (int step = 0; step < most && !alive.isEmpty(); step++) {
            if (step > 0) {
                scores = next(telling, alive, context);
            }
            List<Drawn> longer = new ArrayList<>();
            for (int row = 0; row < alive.size(); row++) {
                Drawn now = drawn(alive.get(row), scores.row(step == 0 ? 0 : row), row, step);
                told[now.of] = now.told;
                if (!now.told.isEnded()) {
                    longer.add(now);
                }
            }
            alive = longer;
        }
        return List.of(told).stream().max(LIKELIEST_FOR_LENGTH).orElse(Beginning.NONE);
    }

    /// All begin from the one row there is at first.
    private Drawn drawn(Drawn before, float[] scores, int row, int step) {
        rules.apply(scores, before.told.tokens());
        int taken = Chances.drawn(scores, temperature, lots.get(before.of));
        double log = Beginning.log(Chances.of(scores, taken));
        Beginning told = before.told;
        return new Drawn(
                before.of,
                taken == end ? told.ended(log) : told.with(taken, log, step == 0 ? 0 : row));
    }

    private static SpeechGraphs.Scores next(
            SpeechGraphs.Telling telling, List<Drawn> alive, JobContext context)
            throws StudioFault {
        long[] newest = alive.stream().mapToLong(one -> one.told.tokens().getLast()).toArray();
        return alive.size() == 1 && alive.getFirst().told.row() == 0
                ? telling.next(newest, context)
                : telling.next(
                        newest, alive.stream().mapToInt(one -> one.told.row()).toArray(), context);
    }
}
