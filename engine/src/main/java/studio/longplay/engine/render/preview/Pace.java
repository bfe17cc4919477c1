package studio.longplay.engine.render.preview;

import studio.longplay.engine.script.Line;

/// How fast things were made so far, to say how long the rest takes. Belongs to one thread.
final class Pace {
    private static final double NEWEST = 0.1;

    private double nanosPerWord;
    private double nanosPerMixedSecond;

    void spoke(Line line, long nanos) {
        nanosPerWord = blend(nanosPerWord, nanos / (double) Math.max(1, line.words().size()));
    }

    void mixed(double seconds, long nanos) {
        nanosPerMixedSecond = blend(nanosPerMixedSecond, nanos / Math.max(1, seconds));
    }

    private static double blend(double before, double now) {
        return before == 0 ? now : before * (1 - NEWEST) + now * NEWEST;
    }

    /// For so many words on so many threads and so many seconds to be mixed meanwhile; -1 before
    /// anything of what comes next was measured.
    long millisLeft(long words, int speakers, double mixSeconds) {
        if (words > 0 ? nanosPerWord == 0 : mixSeconds > 0 && nanosPerMixedSecond == 0) {
            return -1;
        }
        double speaking = words * nanosPerWord / speakers;
        return (long) (Math.max(speaking, mixSeconds * nanosPerMixedSecond) / 1e6);
    }
}
