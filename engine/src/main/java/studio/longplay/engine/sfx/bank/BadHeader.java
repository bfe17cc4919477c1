package studio.longplay.engine.sfx.bank;

/// A file is no sound that can be read; the message says why, as the end of a sentence.
final class BadHeader extends Exception {
    private static final long serialVersionUID = 1L;

    BadHeader(String why) {
        super(why, null, false, false);
    }
}
