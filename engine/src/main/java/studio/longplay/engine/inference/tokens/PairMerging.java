package studio.longplay.engine.inference.tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Merges neighbouring pieces, the pair that was learnt earliest first (Sennrich et al. 2016,
/// "Neural Machine Translation of Rare Words with Subword Units").
///
/// @param ranks how early a pair, parted by a space, was learnt
record PairMerging(Map<String, Integer> ranks) {
    /// @param pairs parted by a space, the earliest first
    static PairMerging of(List<String> pairs) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String pair : pairs) {
            ranks.putIfAbsent(pair, ranks.size());
        }
        return new PairMerging(ranks);
    }

    List<String> merged(List<String> parts) {
        List<String> pieces = new ArrayList<>(parts);
        while (pieces.size() > 1) {
            int best = -1;
            int earliest = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < pieces.size(); i++) {
                Integer rank = ranks.get(pieces.get(i) + " " + pieces.get(i + 1));
                if (rank != null && rank < earliest) {
                    earliest = rank;
                    best = i;
                }
            }
            if (best < 0) {
                return pieces;
            }
            pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
        }
        return pieces;
    }
}
