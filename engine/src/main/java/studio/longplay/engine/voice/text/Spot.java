package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A token among its neighbours.
record Spot(List<Token> tokens, int at) {
    Token token() {
        return tokens.get(at);
    }

    String core() {
        return token().core();
    }

    String lower() {
        return core().toLowerCase(Locale.ROOT);
    }

    @Nullable Token previous() {
        return at > 0 ? tokens.get(at - 1) : null;
    }

    @Nullable Token next() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    }

    /// The core of the token before it, lower case, empty if there is none.
    String previousLower() {
        Token token = previous();
        return token == null ? "" : token.core().toLowerCase(Locale.ROOT);
    }

    /// The core of the token behind it, lower case, empty if there is none or a sentence ends
    /// between.
    String nextLower() {
        Token token = next();
        return token == null || (token().after().endsSentence() && !token().dotted())
                ? ""
                : token.core().toLowerCase(Locale.ROOT);
    }
}
