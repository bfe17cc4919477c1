package studio.longplay.app.script;

/// A run of text of one look within a paragraph: characters `from` (inclusive) to `to` (exclusive).
record Run(int from, int to, TextLook look) {
    int length() {
        return to - from;
    }
}
