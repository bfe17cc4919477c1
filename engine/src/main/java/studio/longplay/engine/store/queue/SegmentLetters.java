package studio.longplay.engine.store.queue;

/// How the segments of a film stand, a letter for each: what a map of them needs, in a few hundred
/// bytes.
public final class SegmentLetters {
    public static final char WAITING = '.';
    public static final char DRAWING = 'd';
    public static final char FINISHED = 'f';
    public static final char REUSED = 'r';
    public static final char REPEATED = 'p';
    public static final char RETRYING = 'a';
    public static final char FAILED = 'x';
    public static final char PUT_ASIDE = 'q';

    private SegmentLetters() {}
}
