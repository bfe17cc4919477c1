package studio.longplay.engine.inference.tokens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts text by merging pairs of pieces, with what is done to it before and put around it after.
public final class BytePairTokens implements Tokens {
    private final Table table;
    private final List<TextStep> before;
    private final List<Splitting> splits;
    private final Frame frame;
    private final Pattern whole;

    /// What it was taught.
    ///
    /// @param vocabulary numbers by piece
    /// @param merges which pieces become one
    /// @param whole tokens that are never cut
    /// @param unknown the piece for what has no number; empty if that is left out
    record Table(
            Map<String, Long> vocabulary,
            PairMerging merges,
            Map<String, Long> whole,
            String unknown) {}

    /// What is put around the numbers.
    record Frame(List<Long> before, List<Long> after) {
        boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    BytePairTokens(Table table, List<TextStep> before, List<Splitting> splits, Frame frame) {
        this.table = table;
        this.before = List.copyOf(before);
        this.splits = List.copyOf(splits);
        this.frame = frame;
        this.whole =
                Pattern.compile(
                        table.whole().keySet().stream()
                                .filter(token -> !token.isEmpty())
                                .sorted(
                                        Comparator.comparingInt(String::length)
                                                .reversed()
                                                .thenComparing(Comparator.naturalOrder()))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
    }

    /// Whether something is one token that is never cut, such as the mark of a language.
    public boolean isWhole(String token) {
        return table.whole().containsKey(token);
    }

    @Override
    public long[] of(String text) {
        String plain = text;
        for (TextStep step : before) {
            plain = step.of(plain);
        }
        List<Long> numbers = new ArrayList<>(frame.before());
        int from = 0;
        Matcher matcher = whole.matcher(plain);
        while (!whole.pattern().isEmpty() && matcher.find()) {
            cut(plain.substring(from, matcher.start()), numbers);
            numbers.add(table.whole().getOrDefault(matcher.group(), 0L));
            from = matcher.end();
        }
        cut(plain.substring(from), numbers);
        numbers.addAll(frame.after());
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private void cut(String text, List<Long> numbers) {
        List<String> parts = List.of(text);
        for (Splitting split : splits) {
            parts = parts.stream().flatMap(part -> split.parts(part).stream()).toList();
        }
        for (String part : parts) {
            for (String piece : merged(part)) {
                Long known = table.vocabulary().get(piece);
                Long number = known == null ? table.vocabulary().get(table.unknown()) : known;
                if (number != null) {
                    numbers.add(number);
                }
            }
        }
    }

    private List<String> merged(String part) {
        return table.merges().merged(part.codePoints().mapToObj(Character::toString).toList());
    }
}
