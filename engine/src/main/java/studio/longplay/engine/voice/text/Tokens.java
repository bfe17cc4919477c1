package studio.longplay.engine.voice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a line's text into tokens: one for each word of the script room's rule, in order.
final class Tokens {
    /// What is around a core: quotes and brackets before it, punctuation behind it.
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<before>[^\\p{L}\\p{N}$£€¥#@&+\\-−.'’]*(?:[.\\-−+'’]+(?![\\d.,$£€'’\\p{L}]))?)"
                        + "(?<core>.*?[\\p{L}\\p{N}\\p{M}%°²³$£€]+['’]?)"
                        + "(?<behind>[^\\p{L}\\p{N}]*)",
                    Pattern.DOTALL);

    private static final Pattern LONELY_DASH = Pattern.compile("[-–—―]+");

    private Tokens() {}

    /// The tokens, and the symbols that stand alone as words to be said before the token they stand
    /// before.
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        String symbol = "";
        for (String verse : text.split("\\R")) {
            for (String chunk : verse.strip().split("\\s+")) {
                if (chunk.chars().anyMatch(Character::isLetterOrDigit)) {
                    tokens.add(token(tokens.size(), symbol, chunk));
                    symbol = "";
                    rest(tokens, before(chunk), 1);
                } else if (!chunk.isEmpty()) {
                    symbol = alone(chunk, symbol, tokens);
                }
            }
            endOfVerse(tokens);
        }
        return tokens;
    }

    private static void endOfVerse(List<Token> tokens) {
        if (!tokens.isEmpty() && tokens.getLast().after() == Mark.NONE) {
            tokens.set(tokens.size() - 1, tokens.getLast().withAfter(Mark.LINE));
        }
    }

    /// Notes a chunk without letters or digits: a symbol to be said, or a rest.
    private static String alone(String chunk, String symbol, List<Token> tokens) {
        if (chunk.equals("%") && !tokens.isEmpty()) {
            tokens.add(tokens.removeLast().withCore("%"));
            return symbol;
        }
        if (chunk.length() == 1 && "&+=".contains(chunk)) {
            return chunk;
        }
        rest(tokens, mark(chunk), 0);
        return symbol;
    }

    private static void rest(List<Token> tokens, Mark mark, int back) {
        int at = tokens.size() - 1 - back;
        if (at >= 0 && mark != Mark.NONE) {
            tokens.set(at, tokens.get(at).withAfter(tokens.get(at).after().or(mark)));
        }
    }

    private static Token token(int written, String symbol, String chunk) {
        Matcher shape = SHAPE.matcher(chunk);
        if (!shape.matches()) {
            return new Token(written, chunk, symbol + chunk, false, Mark.NONE);
        }
        String behind = shape.group("behind");
        return new Token(
                written,
                chunk,
                symbol + shape.group("core").replace('’', '\''),
                behind.startsWith(".") && !behind.startsWith(".."),
                mark(behind));
    }

    /// The rest that a chunk's opening bracket or dash asks for before it.
    private static Mark before(String chunk) {
        return switch (chunk.charAt(0)) {
            case '(', '[' -> Mark.COMMA;
            case '—', '–' -> Mark.CLAUSE;
            case '-' -> chunk.startsWith("--") ? Mark.CLAUSE : Mark.NONE;
            default -> Mark.NONE;
        };
    }

    static Mark mark(String punctuation) {
        Mark mark = Mark.NONE;
        if (LONELY_DASH.matcher(punctuation).find()) {
            mark = Mark.CLAUSE;
        }
        for (int i = 0; i < punctuation.length(); i++) {
            mark =
                    mark.or(
                            switch (punctuation.charAt(i)) {
                                case '?', '？', '؟', '՞', '\u037E' -> Mark.QUESTION;
                                case '!', '！', '՜' -> Mark.EXCLAMATION;
                                case '.', '。', '।', '॥', '۔', '։', '።' -> Mark.STOP;
                                case ';', ':', '；', '：', '؛' -> Mark.CLAUSE;
                                case ',', ')', ']', '，', '、', '،' -> Mark.COMMA;
                                case '…' -> Mark.ELLIPSIS;
                                default -> Mark.NONE;
                            });
        }
        boolean trailsOff = punctuation.contains("..") || punctuation.contains("…");
        return trailsOff && mark == Mark.STOP ? Mark.ELLIPSIS : mark;
    }
}
