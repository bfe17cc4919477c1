package studio.longplay.engine.voice.provider.host;

import java.util.Arrays;
import java.util.List;

/// Finds out which word each sound of an utterance belongs to, from how the words sound one by one:
/// the two rows of sounds are laid over each other with the fewest differences (Wagner & Fischer
/// 1974). Programs join words ("of the"), split them (numbers) and weaken them ("to").
final class Ownership {
    private static final double KIN = 0.4;
    private static final double OTHER = 1;
    private static final double MISSING = 0.7;

    private final List<Phone> spoken;
    private final Phone[] alone;
    private final int[] wordOfAlone;
    private final double[][] cost;

    private Ownership(List<Phone> spoken, List<List<Phone>> words) {
        this.spoken = spoken;
        this.alone = words.stream().flatMap(List::stream).toArray(Phone[]::new);
        this.wordOfAlone = new int[alone.length];
        int at = 0;
        for (int word = 0; word < words.size(); word++) {
            int end = at + words.get(word).size();
            Arrays.fill(wordOfAlone, at, end, word);
            at = end;
        }
        cost = new double[spoken.size() + 1][alone.length + 1];
    }

    /// Gives each sound to a word.
    ///
    /// @param spoken the sounds of the utterance
    /// @param words the sounds of each word alone; one at least has some
    /// @return for each sound its word, never descending
    static int[] of(List<Phone> spoken, List<List<Phone>> words) {
        Ownership ownership = new Ownership(spoken, words);
        ownership.fill();
        return ownership.trace();
    }

    private void fill() {
        for (int i = 0; i <= spoken.size(); i++) {
            for (int j = 0; j <= alone.length; j++) {
                double best = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
                if (i > 0) {
                    best = Math.min(best, cost[i - 1][j] + MISSING);
                }
                if (j > 0) {
                    best = Math.min(best, cost[i][j - 1] + MISSING);
                }
                if (i > 0 && j > 0) {
                    best = Math.min(best, cost[i - 1][j - 1] + difference(i - 1, j - 1));
                }
                cost[i][j] = best;
            }
        }
    }

    private double difference(int i, int j) {
        Phone one = spoken.get(i);
        Phone other = alone[j];
        if (one.name().equals(other.name())) {
            return 0;
        }
        return one.isVowel() == other.isVowel() ? KIN : OTHER;
    }

    private int[] trace() {
        int[] owner = new int[spoken.size()];
        Arrays.fill(owner, -1);
        int i = spoken.size();
        int j = alone.length;
        while (i > 0 && j > 0) {
            if (cost[i][j] == cost[i - 1][j - 1] + difference(i - 1, j - 1)) {
                owner[--i] = wordOfAlone[--j];
            } else if (cost[i][j] == cost[i - 1][j] + MISSING) {
                i--;
            } else {
                j--;
            }
        }
        int last = wordOfAlone[0];
        for (int k = 0; k < owner.length; k++) {
            last = owner[k] < 0 ? last : owner[k];
            owner[k] = last;
        }
        return owner;
    }
}
