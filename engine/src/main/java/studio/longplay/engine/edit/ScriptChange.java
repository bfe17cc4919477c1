package studio.longplay.engine.edit;

/// What differs between two texts, when it is one stretch: typing a word into a play of 200 KB is a
/// few bytes in the journal, not 200 KB.
///
/// @param at index of the first character that differs
/// @param removed what stood there
/// @param inserted what stands there now
public record ScriptChange(int at, String removed, String inserted) {
    /// Characters of a text that are quoted.
    private static final int QUOTED = 28;

    public ScriptChange {
        if (at < 0) {
            throw new IllegalArgumentException("before the start of the text: " + at);
        }
    }

    /// The smallest change of whole characters that makes one text of another. Reads both texts
    /// once.
    public static ScriptChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        if (same > 0 && Character.isHighSurrogate(before.charAt(same - 1))) {
            same--;
        }
        int tail = 0;
        while (tail < shorter - same
                && before.charAt(before.length() - 1 - tail)
                        == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        return new ScriptChange(
                same,
                before.substring(same, before.length() - tail),
                after.substring(same, after.length() - tail));
    }

    /// What it does, in few words of the text: what is put in, `− ` and what is taken out, or one
    /// `→` the other. Empty if only space differs.
    public String inShort() {
        String out = quoted(removed);
        String in = quoted(inserted);
        if (out.isEmpty()) {
            return in;
        }
        return in.isEmpty() ? "− " + out : out + " → " + in;
    }

    /// The beginning of the first line with anything in it, in quotation marks.
    static String quoted(String text) {
        String line =
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst().orElse("");
        if (line.isEmpty()) {
            return "";
        }
        boolean all = line.codePointCount(0, line.length()) <= QUOTED && line.equals(text.strip());
        int end =
                line.offsetByCodePoints(0, Math.min(QUOTED, line.codePointCount(0, line.length())));
        return "“" + line.substring(0, end).strip() + (all ? "”" : "…”");
    }

    /// Whether the text has at that place what is to be removed.
    public boolean fits(String text) {
        return text.startsWith(removed, at);
    }

    /// The text with the change in it.
    ///
    /// @throws IllegalArgumentException if it does not fit
    public String applyTo(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("the text has something else at " + at);
        }
        return text.substring(0, at) + inserted + text.substring(at + removed.length());
    }
}
