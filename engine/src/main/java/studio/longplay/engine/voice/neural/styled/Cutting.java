package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.voice.text.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Cuts words where they are more than a model reads at once: after the last sentence that ends
/// before that, else after the last clause, else after the last comma, else between words, and
/// within one only where it is too long by itself.
///
/// Source: Kokoro's own driver (hexgrad), which looks for marks in this order.
final class Cutting {
    private static final int KINDS = 3;

    private final int most;
    private final OptionalLong space;
    private final List<Tokens> pieces = new ArrayList<>();
    private List<Tokens.Token> held = new ArrayList<>();

    /// How many of those held end with the last mark of a kind, 0 for none.
    private int[] ends = new int[KINDS];

    /// @param most tokens of a piece, at least 2
    /// @param space what stands between words; no piece ends with it
    Cutting(int most, OptionalLong space) {
        this.most = most;
        this.space = space;
    }

    void add(List<Tokens.Token> word, Mark after) {
        if (held.size() + word.size() > most && !held.isEmpty()) {
            cut(place(word.size()));
        }
        for (Tokens.Token token : word) {
            if (held.size() == most) {
                cut(most);
            }
            held.add(token);
        }
        int kind = kind(after);
        if (kind < KINDS) {
            ends[kind] = held.size();
        }
    }

    private int place(int more) {
        for (int end : ends) {
            if (end > 0 && held.size() - end + more <= most) {
                return end;
            }
        }
        return held.size();
    }

    private static int kind(Mark mark) {
        return switch (mark) {
            case STOP, QUESTION, EXCLAMATION, ELLIPSIS -> 0;
            case CLAUSE -> 1;
            case COMMA -> 2;
            case NONE, LINE -> KINDS;
        };
    }

    private void cut(int at) {
        boolean spaced = at > 1 && isSpace(held.get(at - 1));
        pieces.add(new Tokens(held.subList(0, spaced ? at - 1 : at)));
        held = new ArrayList<>(held.subList(at, held.size()));
        for (int kind = 0; kind < KINDS; kind++) {
            ends[kind] = Math.max(0, ends[kind] - at);
        }
    }

    private boolean isSpace(Tokens.Token token) {
        return space.isPresent() && token.id() == space.getAsLong();
    }

    /// What was added, in as many pieces as it takes.
    List<Tokens> pieces() {
        if (!held.isEmpty()) {
            cut(held.size());
        }
        return pieces;
    }
}
