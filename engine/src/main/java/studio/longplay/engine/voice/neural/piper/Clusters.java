package studio.longplay.engine.voice.neural.piper;

import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;

import java.util.ArrayList;
import java.util.List;

/// Joins the code points of vowels that a voice was taught as one phoneme, such as `aɪ`.
///
/// @param clusters the longest first
record Clusters(List<String> clusters) {
    List<Pronounced> join(List<Pronounced> words) {
        return clusters.isEmpty()
                ? words
                : words.stream()
                        .map(word ->
                                new Pronounced(word.word(), joined(word.symbols()), word.after()))
                        .toList();
    }

    private List<Symbol> joined(List<Symbol> symbols) {
        List<Symbol> all = new ArrayList<>();
        for (int at = 0; at < symbols.size(); ) {
            int count = length(symbols, at);
            StringBuilder text = new StringBuilder();
            symbols.subList(at, at + count).forEach(symbol -> text.append(symbol.text()));
            Symbol first = symbols.get(at);
            all.add(new Symbol(text.toString(), first.phone(), first.sound()));
            at += count;
        }
        return all;
    }

    /// How many symbols from there on are one phoneme.
    private int length(List<Symbol> symbols, int from) {
        for (String cluster : clusters) {
            int count = cluster.codePointCount(0, cluster.length());
            if (from + count <= symbols.size()
                    && is(cluster, symbols.subList(from, from + count))) {
                return count;
            }
        }
        return 1;
    }

    private static boolean is(String cluster, List<Symbol> symbols) {
        StringBuilder text = new StringBuilder();
        symbols.forEach(symbol -> text.append(symbol.text()));
        return cluster.contentEquals(text);
    }
}
