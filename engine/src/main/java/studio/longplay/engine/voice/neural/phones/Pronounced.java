package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.voice.text.Mark;

import java.util.List;

/// A word as a model reads it.
///
/// @param word its index in the utterance
/// @param symbols none if nothing of it can be spoken
/// @param after what follows it
public record Pronounced(int word, List<Symbol> symbols, Mark after) {
    public Pronounced {
        symbols = List.copyOf(symbols);
    }

    /// As it is written, without marks between its letters.
    public String text() {
        StringBuilder text = new StringBuilder();
        symbols.forEach(symbol -> text.append(symbol.text()));
        return text.toString();
    }
}
