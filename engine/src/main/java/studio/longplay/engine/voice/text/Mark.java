package studio.longplay.engine.voice.text;

/// What follows a spoken word, and how long the voice rests there when the speech is cut there.
public enum Mark {
    NONE("", 0, 0),
    /// The end of a verse line that has no punctuation.
    LINE("", 45, 1),
    COMMA(",", 160, 2),
    /// A semicolon, a colon or a dash.
    CLAUSE(",", 240, 3),
    ELLIPSIS(",", 420, 4),
    STOP(".", 350, 5),
    QUESTION("?", 360, 7),
    EXCLAMATION("!", 350, 6);

    private final String symbol;
    private final int pauseMillis;
    private final int strength;

    Mark(String symbol, int pauseMillis, int strength) {
        this.symbol = symbol;
        this.pauseMillis = pauseMillis;
        this.strength = strength;
    }

    /// The punctuation an engine understands, empty for none.
    public String symbol() {
        return symbol;
    }

    /// The silence after it between two utterances, milliseconds at the voice's own pace.
    public int pauseMillis() {
        return pauseMillis;
    }

    /// Of two marks at one place the stronger one counts; 0 for none.
    public int strength() {
        return strength;
    }

    public boolean endsSentence() {
        return this == STOP || this == QUESTION || this == EXCLAMATION;
    }

    /// The stronger of two marks.
    public Mark or(Mark other) {
        return strength >= other.strength ? this : other;
    }
}
