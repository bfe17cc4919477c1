package studio.longplay.engine.hardware;

import java.util.Locale;

/// How many bytes are needed and how many are free, in words: in MB where GB would say too little.
///
/// What is needed is rounded up and what is free is rounded down, so that a refusal never says the
/// same of both.
public final class ByteWords {
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;
    private static final long TENTHS_BELOW = 100 * MEGA;
    private static final double TEN = 10;

    private ByteWords() {}

    /// What is needed, for example `86.1 MB`, `120 MB` or `18.3 GB`.
    public static String needed(long bytes) {
        return said(Math.ceilDiv(bytes, step(bytes)), step(bytes));
    }

    /// What is free, in the same words.
    public static String free(long bytes) {
        return said(bytes / step(bytes), step(bytes));
    }

    private static long step(long bytes) {
        if (bytes < TENTHS_BELOW) {
            return MEGA / 10;
        }
        return bytes < GIGA ? MEGA : GIGA / 10;
    }

    private static String said(long steps, long step) {
        if (step == MEGA) {
            return steps + " MB";
        }
        return String.format(Locale.ROOT, "%.1f %s", steps / TEN, step < MEGA ? "MB" : "GB");
    }
}
