package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Looks for the likeliest telling by keeping the likeliest few beginnings at each step; of those
/// that ended, the one likeliest for its length is told (Radford et al. 2022, section 4.5).
///
/// Source: `BeamSearchDecoder` and `MaximumLikelihoodRanker` in openai/whisper. That stops as soon
/// as as many ended as are kept, however unlikely these are; this goes on while a beginning is
/// likelier for its length than all of them.
final class Beams {
    private static final Comparator<Beginning> LIKELIEST_FIRST =
            Comparator.comparingDouble(Beginning::sum).reversed();
    private static final Comparator<Beginning> LIKELIEST_FOR_LENGTH =
            Comparator.comparingDouble(Beginning::worth);

    private final TokenRules rules;
    private final long end;
    private final int width;

    /// @param end the token that ends a telling
    /// @param width beginnings kept
    Beams(TokenRules rules, long end, int width) {
        this.rules = rules;
        this.end = end;
        this.width = width;
    }

    /// The telling.
    ///
    /// @param first what may come first
    /// @param most tokens of it
    Beginning best(SpeechGraphs.Telling telling, float[] first, int most, JobContext context)
            throws StudioFault {
        List<Beginning> alive = List.of(Beginning.NONE);
        List<Beginning> done = new ArrayList<>();
        List<float[]> rows = List.of(first);
        for (int step = 0; step < most; step++) {
            alive = followed(alive, rows, done);
            if (step + 1 == most || isSettled(alive, done)) {
                break;
            }
            rows = scores(telling, alive, context);
        }
        for (int i = 0; done.size() < width && i < alive.size(); i++) {
            done.add(alive.get(i));
        }
        return done.stream().max(LIKELIEST_FOR_LENGTH).orElse(Beginning.NONE);
    }

    private boolean isSettled(List<Beginning> alive, List<Beginning> done) {
        return alive.isEmpty()
                || (done.size() >= width
                        && LIKELIEST_FOR_LENGTH.compare(
                                        Collections.max(alive, LIKELIEST_FOR_LENGTH),
                                        Collections.max(done, LIKELIEST_FOR_LENGTH))
                                <= 0);
    }

    private static List<float[]> scores(
            SpeechGraphs.Telling telling, List<Beginning> alive, JobContext context)
            throws StudioFault {
        SpeechGraphs.Scores scores =
                telling.next(
                        alive.stream().mapToLong(one -> one.tokens().getLast()).toArray(),
                        alive.stream().mapToInt(Beginning::row).toArray(),
                        context);
        List<float[]> rows = new ArrayList<>();
        for (int row = 0; row < alive.size(); row++) {
            rows.add(scores.row(row));
        }
        return rows;
    }

    /// The likeliest that go on, and those before them that ended.
    private List<Beginning> followed(
            List<Beginning> alive, List<float[]> rows, List<Beginning> done) {
        List<Beginning> all = new ArrayList<>();
        for (int row = 0; row < alive.size(); row++) {
            follow(alive.get(row), row, rows.get(row), all);
        }
        all.sort(LIKELIEST_FIRST);
        List<Beginning> next = new ArrayList<>();
        for (Beginning one : all) {
            if (next.size() == width) {
                break;
            }
            if (!one.isEnded()) {
                next.add(one);
            } else {
                done.add(one);
            }
        }
        return next;
    }

    private void follow(Beginning before, int row, float[] scores, List<Beginning> into) {
        rules.apply(scores, before.tokens());
        double whole = Chances.logOfAll(scores);
        for (int i = 0; i <= width; i++) {
            int best = Chances.likeliest(scores);
            if (scores[best] == Float.NEGATIVE_INFINITY) {
                return;
            }
            double log = scores[best] - whole;
            into.add(best == end ? before.ended(log) : before.with(best, log, row));
            scores[best] = Float.NEGATIVE_INFINITY;
        }
    }
}
