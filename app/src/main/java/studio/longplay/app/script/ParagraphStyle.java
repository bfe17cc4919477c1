package studio.longplay.app.script;

/// The look of a paragraph as a whole.
///
/// @param hasNote whether there is room kept under it for what is wrong
record ParagraphStyle(ParagraphKind kind, boolean hasNote) {
    static final ParagraphStyle PLAIN = new ParagraphStyle(ParagraphKind.PLAIN, false);
}
