package studio.longplay.engine.inference.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for the likeliest sentence a decoder can tell, keeping the best few beginnings at each
/// step. With one beginning it is greedy.
///
/// Words of a glossary are demanded by keeping beginnings apart by how much of these words they
/// have said (Post & Vilar 2018, "Fast Lexically Constrained Decoding with Dynamic Beam
/// Allocation"): each step also tries the next piece still owed, and a sentence may end only when
/// nothing is owed any more, unless it is as long as it may be.
final class BeamSearch {
    private static final Comparator<Beginning> BEST_FIRST =
            Comparator.comparingInt(Beginning::paid)
                    .thenComparingDouble(Beginning::worth)
                    .reversed();

    private final Rules rules;

    /// How sentences begin and end.
    ///
    /// @param start the piece every sentence begins with, which is not part of it
    /// @param first the piece that must come first; -1 if none must
    /// @param end the piece that ends it
    /// @param never pieces that are never told
    /// @param longest pieces of a sentence at most
    /// @param beams beginnings kept
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Rules(long start, long first, long end, long[] never, int longest, int beams) {}

    private record Beginning(
            List<Long> pieces, double score, int row, List<Owed> owed, boolean ended) {
        int paid() {
            return owed.stream().mapToInt(Owed::paid).sum();
        }

        boolean owesNothing() {
            return owed.stream().allMatch(one -> one.paid() == one.pieces().size());
        }

        /// By length, so that short sentences are not preferred; the end counts as a piece.
        double worth() {
            return score / Math.max(1, pieces.size() + (ended ? 1 : 0));
        }
    }

    /// A word of the glossary.
    ///
    /// @param paid how many of its pieces were said in a row
    private record Owed(List<Long> pieces, int paid) {
        Owed after(long piece) {
            if (paid == pieces.size()) {
                return this;
            }
            if (pieces.get(paid) == piece) {
                return new Owed(pieces, paid + 1);
            }
            return new Owed(pieces, pieces.getFirst() == piece ? 1 : 0);
        }
    }

    BeamSearch(Rules rules) {
        this.rules = rules;
    }

    /// The likeliest sentence of each of several texts, which are told side by side: each as it
    /// would be told alone.
    ///
    /// @param telling its first rows are the texts
    /// @param demanded pieces of each word that must be in it, by text
    List<List<Long>> best(Telling telling, List<List<List<Long>>> demanded, JobContext context)
            throws StudioFault {
        List<Search> all = new ArrayList<>();
        demanded.forEach(words -> all.add(new Search(words, all.size())));
        List<Search> open = all;
        for (int step = 0; step < rules.longest() && !open.isEmpty(); step++) {
            context.checkCancelled();
            List<Beginning> alive = open.stream().flatMap(one -> one.alive.stream()).toList();
            float[][] scores = telling.next(last(alive, step), rows(alive), context);
            int row = 0;
            for (Search one : open) {
                int count = one.alive.size();
                one.follow(scores, row, step);
                row += count;
            }
            open = open.stream().filter(one -> !one.isSettled()).toList();
        }
        return all.stream().map(Search::best).toList();
    }

    /// The search for the sentence of one text.
    private final class Search {
        private final List<Owed> owed;
        private final List<Beginning> done = new ArrayList<>();
        private List<Beginning> alive;

        Search(List<List<Long>> demanded, int row) {
            owed = demanded.stream().map(pieces -> new Owed(pieces, 0)).toList();
            alive = List.of(new Beginning(List.of(), 0, row, owed, false));
        }

        /// @param first row of the scores that is of its first beginning
        void follow(float[][] scores, int first, int step) {
            List<Beginning> next = new ArrayList<>();
            for (int i = 0; i < alive.size(); i++) {
                BeamSearch.this.follow(alive.get(i), first + i, scores[first + i], step, next);
            }
            alive = chosen(next, done, owed);
        }

        boolean isSettled() {
            return alive.isEmpty() || BeamSearch.this.isSettled(alive, done);
        }

        List<Long> best() {
            List<Beginning> all = done.isEmpty() ? alive : done;
            return all.stream().min(BEST_FIRST).map(Beginning::pieces).orElse(List.of());
        }
    }

    private long[] last(List<Beginning> alive, int step) {
        return alive.stream()
                .mapToLong(one -> step == 0 ? rules.start() : one.pieces().getLast())
                .toArray();
    }

    private static int[] rows(List<Beginning> alive) {
        return alive.stream().mapToInt(Beginning::row).toArray();
    }

    /// Adds what may follow a beginning: its likeliest pieces, and those that are owed.
    private void follow(Beginning before, int row, float[] logits, int step, List<Beginning> into) {
        if (step == 0 && rules.first() >= 0) {
            // It is no choice: however unlikely, it says nothing of the sentence.
            add(before, row, rules.first(), 0, into);
            return;
        }
        double whole = logOfSum(logits);
        boolean[] tried = new boolean[logits.length];
        for (long never : rules.never()) {
            tried[(int) never] = true;
        }
        int end = (int) rules.end();
        if (step == rules.longest() - 1) {
            add(before, row, end, logits[end] - whole, into);
            return;
        }
        tried[end] |= !before.owesNothing();
        for (Owed owed : before.owed()) {
            if (owed.paid() < owed.pieces().size()) {
                int piece = Math.toIntExact(owed.pieces().get(owed.paid()));
                if (!tried[piece]) {
                    tried[piece] = true;
                    add(before, row, piece, logits[piece] - whole, into);
                }
            }
        }
        for (int i = 0; i < 2 * rules.beams(); i++) {
            int best = -1;
            for (int piece = 0; piece < logits.length; piece++) {
                if (!tried[piece] && (best < 0 || logits[piece] > logits[best])) {
                    best = piece;
                }
            }
            if (best < 0) {
                return;
            }
            tried[best] = true;
            add(before, row, best, logits[best] - whole, into);
        }
    }

    private void add(Beginning before, int row, long piece, double score, List<Beginning> into) {
        boolean ends = piece == rules.end();
        List<Long> pieces = new ArrayList<>(before.pieces());
        if (!ends) {
            pieces.add(piece);
        }
        List<Owed> owed =
                ends ? before.owed() : before.owed().stream().map(one -> one.after(piece)).toList();
        into.add(new Beginning(pieces, before.score() + score, row, owed, ends));
    }

    /// The best few, some of each amount that was paid; those that ended are put aside where they
    /// are among the best few too: an end that hardly anybody would tell must not cut a sentence
    /// short.
    ///
    /// Source: `BeamSearchScorer.process` in transformers.
    private List<Beginning> chosen(List<Beginning> all, List<Beginning> done, List<Owed> demanded) {
        all.sort(Comparator.comparingDouble(Beginning::score).reversed());
        int most = demanded.stream().mapToInt(owed -> owed.pieces().size()).sum();
        int[] kept = new int[most + 1];
        int each = Math.max(1, Math.ceilDiv(rules.beams(), most + 1));
        List<Beginning> alive = new ArrayList<>();
        int[] seen = new int[most + 1];
        for (Beginning one : all) {
            boolean near = seen[one.paid()]++ < rules.beams();
            if (one.ended()) {
                if (near) {
                    done.add(one);
                }
            } else if (kept[one.paid()] < each && alive.size() < rules.beams() + most) {
                kept[one.paid()]++;
                alive.add(one);
            }
        }
        done.sort(BEST_FIRST);
        done.subList(Math.min(done.size(), 2 * rules.beams()), done.size()).clear();
        return alive;
    }

    /// Whether nothing better can come: enough ended, and the best that goes on is worse.
    private boolean isSettled(List<Beginning> alive, List<Beginning> done) {
        if (done.size() < rules.beams() || alive.isEmpty()) {
            return false;
        }
        double worst = done.stream().mapToDouble(Beginning::worth).max().orElse(0);
        double best = alive.stream().mapToDouble(Beginning::worth).max().orElse(0);
        return alive.stream().allMatch(Beginning::owesNothing) && best <= worst;
    }

    private static double logOfSum(float[] logits) {
        float most = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - most);
        }
        return most + StrictMath.log(sum);
    }
}
