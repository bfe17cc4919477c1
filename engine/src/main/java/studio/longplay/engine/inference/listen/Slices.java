package studio.longplay.engine.inference.listen;

import java.util.ArrayList;
import java.util.List;

/// Cuts what was told of a half minute into passages by the pairs of times in it, and says how far
/// to go on: where the last passage ended that is whole.
///
/// Source: `transcribe` in openai/whisper.
///
/// @param passages in order of time, seconds from the half minute's beginning
/// @param advanceSeconds where the next half minute begins
record Slices(List<Slice> passages, double advanceSeconds) {
    /// A passage in tokens.
    ///
    /// @param tokens of its text alone
    record Slice(double startSeconds, double endSeconds, List<Long> tokens, List<Double> chances) {
        Slice {
            tokens = List.copyOf(tokens);
            chances = List.copyOf(chances);
        }
    }

    /// Cuts.
    ///
    /// @param seconds how long the sound is
    static Slices of(Told told, SpecialTokens special, double seconds) {
        List<Long> tokens = told.tokens();
        int count = tokens.size();
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            if (special.isTime(tokens.get(i - 1)) && special.isTime(tokens.get(i))) {
                ends.add(i);
            }
        }
        boolean singleEnd =
                count >= 2
                        && !special.isTime(tokens.get(count - 2))
                        && special.isTime(tokens.get(count - 1));
        if (ends.isEmpty()) {
            return whole(told, special, seconds);
        }
        if (singleEnd) {
            ends.add(count);
        }
        List<Slice> slices = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            double start = special.seconds(tokens.get(from));
            double stop = special.seconds(tokens.get(end - 1));
            slices.add(slice(told, special, from, end, new double[] {start, stop}));
            from = end;
        }
        double last = special.seconds(tokens.get(from - 1));
        double advance = singleEnd || last <= 0 ? seconds : Math.min(last, seconds);
        return new Slices(slices, advance);
    }

    private static Slices whole(Told told, SpecialTokens special, double seconds) {
        double end = seconds;
        for (long token : told.tokens()) {
            if (special.isTime(token) && special.seconds(token) > 0) {
                end = special.seconds(token);
            }
        }
        double start =
                !told.tokens().isEmpty() && special.isTime(told.tokens().getFirst())
                        ? special.seconds(told.tokens().getFirst())
                        : 0;
        double[] span = {start < end ? start : 0, end};
        return new Slices(List.of(slice(told, special, 0, told.tokens().size(), span)), seconds);
    }

    private static Slice slice(Told told, SpecialTokens special, int from, int end, double[] span) {
        List<Long> text = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (special.isText(told.tokens().get(i))) {
                text.add(told.tokens().get(i));
                chances.add(told.chances().get(i));
            }
        }
        return new Slice(span[0], span[1], text, chances);
    }
}
