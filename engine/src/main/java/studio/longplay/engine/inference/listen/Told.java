package studio.longplay.engine.inference.listen;

import java.util.List;

/// What was told of half a minute.
///
/// @param tokens text and times, without the end
/// @param chances of each of them when it was taken
/// @param certainty mean logarithm of the chances, the end's included
/// @param silence the chance that nobody speaks
/// @param repetition how much shorter the text becomes by compression: above 2.4 it goes in circles
/// @param temperature what it was drawn at; 0 if the likeliest was always taken
record Told(
        List<Long> tokens,
        List<Double> chances,
        double certainty,
        double silence,
        double repetition,
        double temperature) {
    private static final double LEAST_CERTAINTY = -1;
    private static final double MOST_REPETITION = 2.4;
    private static final double SILENT = 0.6;

    Told {
        tokens = List.copyOf(tokens);
        chances = List.copyOf(chances);
    }

    /// Whether there is nothing to be told.
    boolean isSilence() {
        return silence > SILENT && certainty <= LEAST_CERTAINTY;
    }

    /// Whether it should be tried again with more chance.
    boolean isDoubtful() {
        boolean doubtful = repetition > MOST_REPETITION || certainty < LEAST_CERTAINTY;
        return doubtful && !isSilence();
    }
}
