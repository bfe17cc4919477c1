package studio.longplay.engine.voice.sing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts the syllables of a phrase on the beats of whole bars: heavy ones on strong beats, light
/// ones between, the last one long. The cheapest way of all is taken (dynamic programming). Used
/// once.
final class Rhythm {
    private static final int PER_BEAT = 2;
    private static final int[] LENGTHS = {1, 2, 3, 4, 6};
    private static final double[] LENGTH_COST = {0.45, 0, 0.35, 0.3, 1.1};
    private static final int LAST_LEAST = 3;
    private static final int LAST_MOST = 6;
    private static final double HEAVY = 0.9;

    /// In half beats: what a syllable takes in a slow song.
    private static final double SLOW_LENGTH = 1.2;

    /// Less within a word.
    private static final double SLOW_WITHIN = 1;

    private static final double SLOW_SHORT_COST = 0.1;

    private final List<Syllable> syllables;
    private final int bar;
    private final boolean compound;
    private final boolean quick;
    private final boolean slow;
    private final int reserve;

    /// @param syllables of the phrase, at least one
    /// @param reserve half beats at the end that stay free for a breath and the next pick-up
    Rhythm(List<Syllable> syllables, Song song, int reserve) {
        this.syllables = syllables;
        this.bar = PER_BEAT * song.beatsPerBar();
        this.compound = song.compound();
        this.quick = !compound && song.bpm() > 100;
        this.slow = !compound && song.bpm() < 80;
        this.reserve = reserve;
    }

    /// Where the syllables begin, in half beats; the last entry is where the phrase's notes end.
    ///
    /// @param bars how many bars it takes
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Placed(int[] starts, int bars) {}

    /// Light syllables before the first heavy one, at most two: the pick-up, a beat each.
    static int pickUp(List<Syllable> phrase) {
        int light = 0;
        while (light < phrase.size() && phrase.get(light).weight() < HEAVY) {
            light++;
        }
        return light == phrase.size() ? 0 : Math.min(light, light > 2 ? light % 2 : 2);
    }

    Placed place() {
        int count = syllables.size();
        int first = -(compound ? 1 : PER_BEAT) * pickUp(syllables);
        int most = count * 6 + 2 * bar;
        double[][] cost = new double[count][most];
        int[][] from = new int[count][most];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        int shift = -first;
        cost[0][0] = beatCost(first, syllables.getFirst().weight());
        for (int i = 0; i + 1 < count; i++) {
            for (int at = 0; at < most; at++) {
                if (cost[i][at] < Double.POSITIVE_INFINITY) {
                    go(cost, from, i, at, shift);
                }
            }
        }
        return trace(cost, from, shift);
    }

    private void go(double[][] cost, int[][] from, int i, int at, int shift) {
        double weight = syllables.get(i).weight();
        for (int k = 0; k < LENGTHS.length; k++) {
            int to = at + LENGTHS[k];
            if (to >= cost[i].length) {
                return;
            }
            double length = slow ? slowLength(i, k) : length(weight, k);
            double all =
                    cost[i][at]
                            + (quick && k == 0 ? 0.6 : 0)
                            + length
                            + beatCost(to - shift, syllables.get(i + 1).weight());
            if (all < cost[i + 1][to]) {
                cost[i + 1][to] = all;
                from[i + 1][to] = at;
            }
        }
    }

    /// How badly a length suits a syllable.
    private double length(double weight, int k) {
        double wanted = (quick ? 2.2 : compound ? 2.4 : 1.9) + (weight > HEAVY ? 0.5 : -0.2);
        return LENGTH_COST[k] + 0.25 * Math.abs(LENGTHS[k] - wanted);
    }

    /// In slow songs light syllables and those within a word are half beats: words are sung at a
    /// pace at which they are words.
    private double slowLength(int i, int k) {
        boolean within = !syllables.get(i + 1).first();
        boolean heavy = syllables.get(i).weight() > HEAVY;
        double wanted = SLOW_LENGTH + (heavy ? 0.7 : -0.3) - (within ? SLOW_WITHIN : 0);
        double cost = k == 0 ? SLOW_SHORT_COST : LENGTH_COST[k];
        return cost + 0.6 * Math.abs(LENGTHS[k] - wanted);
    }

    /// How badly a syllable stands on a beat.
    private double beatCost(int at, double weight) {
        double strong = strength(Math.floorMod(at, bar));
        double away = weight - strong;
        return away > 0 ? 2.2 * away * away : 0.9 * away * away;
    }

    private double strength(int inBar) {
        if (inBar == 0) {
            return 1;
        }
        boolean halves = compound || bar == 4 * PER_BEAT;
        if (halves && inBar == bar / 2) {
            return 0.8;
        }
        if (compound) {
            return inBar == 2 || inBar == 5 ? 0.25 : 0.05;
        }
        return inBar % PER_BEAT == 0 ? 0.35 : 0.05;
    }

    private Placed trace(double[][] cost, int[][] from, int shift) {
        int count = syllables.size();
        int best = 0;
        int bestBars = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < cost[count - 1].length; at++) {
            int place = at - shift;
            int bars = Math.max(1, Math.ceilDiv(place + LAST_LEAST + reserve, bar));
            int free = bars * bar - reserve - place;
            double all =
                    cost[count - 1][at]
                            + (bars > 1 && bars % 2 == 1 ? 0.8 : 0)
                            + 0.12 * Math.max(0, free - LAST_MOST)
                            + (strength(Math.floorMod(place, bar)) < 0.5 ? 0.8 : 0);
            if (all < least) {
                least = all;
                best = at;
                bestBars = bars;
            }
        }
        int[] starts = new int[count + 1];
        int free = bestBars * bar - reserve - (best - shift);
        starts[count] = best - shift + Math.min(LAST_MOST, free);
        int at = best;
        for (int i = count - 1; i >= 0; i--) {
            starts[i] = at - shift;
            at = from[i][at];
        }
        return new Placed(starts, bestBars);
    }

    /// The phrases of verse lines.
    static List<List<Syllable>> phrases(List<Syllable> syllables) {
        List<List<Syllable>> phrases = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= syllables.size(); i++) {
            if (i == syllables.size() || syllables.get(i).verse() != syllables.get(from).verse()) {
                phrases.add(syllables.subList(from, i));
                from = i;
            }
        }
        return phrases;
    }
}
