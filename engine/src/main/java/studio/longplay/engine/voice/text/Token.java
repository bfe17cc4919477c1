package studio.longplay.engine.voice.text;

/// A written word without the punctuation around it.
///
/// @param written its index among the line's words
/// @param raw as written
/// @param core without quotes, brackets and sentence punctuation; an apostrophe, a sign or a
///   currency before it and a percent sign after it stay
/// @param dotted whether a full stop follows the core directly
/// @param after what the punctuation behind it means
record Token(int written, String raw, String core, boolean dotted, Mark after) {
    boolean startsUpper() {
        return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
    }

    boolean startsDigit() {
        return !core.isEmpty() && core.charAt(0) >= '0' && core.charAt(0) <= '9';
    }

    /// Whether it has two or more letters and all are capitals.
    boolean isCapitals() {
        return core.chars().filter(Character::isLetter).count() > 1
                && core.chars().noneMatch(Character::isLowerCase);
    }

    /// This with something more at the core's end.
    Token withCore(String more) {
        return new Token(written, raw, core + more, dotted, after);
    }

    Token withAfter(Mark mark) {
        return new Token(written, raw, core, dotted, mark);
    }
}
