package studio.longplay.engine.script;

/// What marks a format knows inside its text.
///
/// @param escapes whether a backslash takes the meaning from the punctuation mark after it
/// @param intraword whether emphasis may begin or end inside a word (`un*frigging*believable`)
/// @param links whether `[words](address)` and `` `code` `` stand for their words
/// @param tags whether `<i>` and `&amp;` are marks (captions)
/// @param commentOpen what opens a comment, empty if the format has none
/// @param commentClose what closes it
record Markup(
        boolean escapes,
        boolean intraword,
        boolean links,
        boolean tags,
        String commentOpen,
        String commentClose) {
    static final Markup FOUNTAIN = new Markup(true, true, false, false, "/*", "*/");
    static final Markup MARKDOWN = new Markup(true, true, true, false, "<!--", "-->");
    static final Markup CAPTIONS = new Markup(false, false, false, true, "", "");
    static final Markup PLAIN = new Markup(false, false, false, false, "", "");

    boolean opensComment(String text, int at) {
        return !commentOpen.isEmpty() && text.startsWith(commentOpen, at);
    }

    /// Whether the character is one that a backslash may take the meaning from.
    static boolean isPunctuation(char character) {
        return character > ' '
                && character < 127
                && !(character >= '0' && character <= '9')
                && !(character >= 'A' && character <= 'Z')
                && !(character >= 'a' && character <= 'z');
    }
}
