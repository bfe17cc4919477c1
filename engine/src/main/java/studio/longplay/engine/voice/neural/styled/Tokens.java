package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.voice.neural.Sounded.Span;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;
import studio.longplay.engine.voice.text.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a model reads at once: numbers of symbols, and whose each is.
///
/// @param tokens without what stands before and after all
public record Tokens(List<Token> tokens) {
    private static final String SPACE = " ";
    private static final String ELLIPSIS = "…";
    private static final int NO_WORD = -1;

    /// One symbol.
    ///
    /// @param word index of the spoken word, -1 between words
    /// @param phone name of the sound it is of, `_` between words
    /// @param sound number of that sound within its word
    public record Token(long id, int word, String phone, int sound) {}

    public Tokens {
        tokens = List.copyOf(tokens);
    }

    /// Cuts words into pieces that the model can read, after marks if it can be ([Cutting]).
    /// Symbols the model does not know are left out.
    ///
    /// @param most tokens of a piece, at least 2
    public static List<Tokens> of(List<Pronounced> words, SymbolTable table, int most) {
        return of(words, table, most, false);
    }

    /// The same.
    ///
    /// @param apart whether symbols that are no letters, marks too, stand between spaces
    public static List<Tokens> of(
            List<Pronounced> words, SymbolTable table, int most, boolean apart) {
        Cutting cutting = new Cutting(most, table.id(SPACE));
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            cutting.add(word(words.get(i), table, apart, last), words.get(i).after());
        }
        return cutting.pieces();
    }

    /// Its symbols, its mark and the space after it.
    private static List<Token> word(
            Pronounced word, SymbolTable table, boolean apart, boolean last) {
        List<Token> tokens = new ArrayList<>();
        List<Symbol> symbols = word.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            Symbol symbol = symbols.get(i);
            if (apart && i > 0 && !(isLetter(symbol) && isLetter(symbols.get(i - 1)))) {
                add(SPACE, symbol, word, table, tokens);
            }
            add(symbol.text(), symbol, word, table, tokens);
        }
        String mark = mark(word.after(), table);
        String end = last && (mark.isEmpty() || mark.equals(",")) ? "." : mark;
        if (apart && !end.isEmpty() && !tokens.isEmpty()) {
            table.id(SPACE).ifPresent(id -> tokens.add(between(id)));
        }
        table.id(end).ifPresent(id -> tokens.add(between(id)));
        if (!last) {
            table.id(SPACE).ifPresent(id -> tokens.add(between(id)));
        }
        return tokens;
    }

    /// Some models know more marks than others.
    private static String mark(Mark after, SymbolTable table) {
        return after == Mark.ELLIPSIS && table.id(ELLIPSIS).isPresent() ? ELLIPSIS : after.symbol();
    }

    private static boolean isLetter(Symbol symbol) {
        return Character.isLetterOrDigit(symbol.text().codePointAt(0));
    }

    private static void add(
            String text, Symbol of, Pronounced word, SymbolTable table, List<Token> tokens) {
        OptionalLong id = table.id(text);
        if (id.isPresent()) {
            tokens.add(new Token(id.getAsLong(), word.word(), of.phone(), of.sound()));
        }
    }

    /// What stands between words.
    public static Token between(long id) {
        return new Token(id, NO_WORD, Span.REST, 0);
    }

    public int count() {
        return tokens.size();
    }
}
