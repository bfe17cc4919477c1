package studio.longplay.engine.inference.listen;

import java.util.ArrayList;
import java.util.List;

/// The beginning of a telling.
///
/// @param tokens text and times, without the end
/// @param chances of each of them when it was taken
/// @param sum logarithm of all chances together, the end's included
/// @param row where it stood among those it was told with
/// @param isEnded whether its end was told
record Beginning(List<Long> tokens, List<Double> chances, double sum, int row, boolean isEnded) {
    static final Beginning NONE = new Beginning(List.of(), List.of(), 0, 0, false);

    Beginning {
        tokens = List.copyOf(tokens);
        chances = List.copyOf(chances);
    }

    /// The logarithm of a chance; of none, of the least there is.
    static double log(double chance) {
        return StrictMath.log(Math.max(Double.MIN_NORMAL, chance));
    }

    /// One token more.
    ///
    /// @param log of its chance
    Beginning with(long token, double log, int ownRow) {
        List<Long> longer = new ArrayList<>(tokens);
        longer.add(token);
        List<Double> all = new ArrayList<>(chances);
        all.add(StrictMath.exp(log));
        return new Beginning(longer, all, sum + log, ownRow, false);
    }

    /// The same with its end told.
    ///
    /// @param log of the end's chance
    Beginning ended(double log) {
        return new Beginning(tokens, chances, sum + log, row, true);
    }

    /// By length, so that short ones are not preferred: `MaximumLikelihoodRanker` without a penalty
    /// in openai/whisper.
    double worth() {
        return sum / Math.max(1, tokens.size());
    }
}
