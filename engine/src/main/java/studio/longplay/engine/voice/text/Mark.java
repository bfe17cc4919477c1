package studio.longplay.engine.voice.text;

/// What follows a spoken word, and how long the voice rests there when the speech is cut there.
public enum Mark {
    NONE("", 0),
    /// The end of a verse line that has no punctuation.
    LINE("", 45),
    COMMA(",", 160),
    /// A semicolon, a colon or a dash.
    CLAUSE(",", 240),
    ELLIPSIS(",", 420),
    STOP(".", 350),
    QUESTION("?", 360),
    EXCLAMATION("!", 350);

    private final String symbol;
    private final int pauseMillis;

    Mark(String symbol, int pauseMillis) {
        this.symbol = symbol;
        this.pauseMillis = pauseMillis;
    }

    /// The punctuation an engine understands, empty for none.
    public String symbol() {
        return symbol;
    }

    /// The silence after it between two utterances, milliseconds at the voice's own pace.
    public int pauseMillis() {
        return pauseMillis;
    }

    public boolean endsSentence() {
        return this == STOP || this == QUESTION || this == EXCLAMATION;
    }

    /// Whether speech may be cut here.
    public boolean isRest() {
        return ordinal() >= COMMA.ordinal();
    }

    /// The stronger of two marks.
    public Mark or(Mark other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
