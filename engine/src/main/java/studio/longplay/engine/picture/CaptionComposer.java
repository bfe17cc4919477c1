package studio.longplay.engine.picture;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// Makes captions from spoken words: no word is lost, doubled or moved, none crosses a spoken line.
///
/// Captions begin with their first word, on the frame grid, and stay as long as reading them takes
/// where the next caption leaves room (BBC and Netflix timed-text guides: 1 to 7 seconds, a gap of
/// two frames).
public final class CaptionComposer {
    /// Silence inside a line that is long enough to end a caption.
    private static final long PAUSE_TICKS = MediaTime.ofMillis(1_200).ticks();

    /// A hole between two captions shorter than this only flickers: the first one stays through it.
    private static final long FLICKER_TICKS = MediaTime.ofMillis(500).ticks();

    private CaptionComposer() {}

    /// Makes the captions of a stretch of speech.
    ///
    /// @param words in the order they are spoken; blank ones are left out
    /// @return in order; each begins after the one before it has ended
    public static List<Caption> compose(List<CaptionWord> words, CaptionRules rules) {
        List<Caption> untimed = new ArrayList<>();
        List<CaptionWord> run = new ArrayList<>();
        for (CaptionWord word : words) {
            if (word.text().isBlank()) {
                continue;
            }
            if (!run.isEmpty() && breaksBetween(run.getLast(), word)) {
                untimed.addAll(ofRun(run, rules));
                run.clear();
            }
            run.add(word);
        }
        if (!run.isEmpty()) {
            untimed.addAll(ofRun(run, rules));
        }
        return timed(untimed, rules);
    }

    private static boolean breaksBetween(CaptionWord before, CaptionWord after) {
        long silence = after.range().start().ticks() - before.range().end().ticks();
        return before.line() != after.line()
                || !before.speaker().equals(after.speaker())
                || silence >= PAUSE_TICKS;
    }

    private static List<Caption> ofRun(List<CaptionWord> run, CaptionRules rules) {
        List<CaptionPiece> pieces =
                run.stream().flatMap(word -> CaptionPiece.of(word).stream()).toList();
        CaptionBreaks breaks = new CaptionBreaks(rules, pieces);
        List<Caption> captions = new ArrayList<>();
        int start = 0;
        for (int end : breaks.captionEnds()) {
            MediaTime from = pieces.get(start).range().start();
            MediaTime to = pieces.get(end - 1).range().end().max(from);
            captions.add(
                    new Caption(
                            TimeRange.between(from, to),
                            breaks.lines(start, end),
                            run.getFirst().speaker()));
            start = end;
        }
        return captions;
    }

    private static List<Caption> timed(List<Caption> untimed, CaptionRules rules) {
        long frame = rules.rate().ticksPerFrame();
        long gap = frame * rules.gapFrames();
        List<Caption> timed = new ArrayList<>(untimed.size());
        long earliest = Long.MIN_VALUE;
        for (int i = 0; i < untimed.size(); i++) {
            Caption caption = untimed.get(i);
            long start = Math.max(earliest, floorTo(frame, caption.range().start().ticks()));
            long limit =
                    i + 1 < untimed.size()
                            ? floorTo(frame, untimed.get(i + 1).range().start().ticks()) - gap
                            : Long.MAX_VALUE;
            long end = end(caption, start, limit, rules);
            timed.add(
                    new Caption(
                            TimeRange.between(new MediaTime(start), new MediaTime(end)),
                            caption.lines(),
                            caption.speaker()));
            earliest = end + gap;
        }
        return timed;
    }

    private static long end(Caption caption, long start, long limit, CaptionRules rules) {
        long frame = rules.rate().ticksPerFrame();
        int columns = caption.lines().stream().mapToInt(CaptionPiece::columnsOf).sum();
        long reading = MediaTime.TICKS_PER_SECOND * columns / rules.columnsPerSecond();
        long spoken = ceilingTo(frame, caption.range().end().ticks());
        long wanted =
                Math.max(
                        spoken,
                        ceilingTo(frame, start + Math.max(reading, rules.shortest().ticks())));
        if (limit != Long.MAX_VALUE && limit - wanted < FLICKER_TICKS) {
            wanted = limit;
        }
        return Math.max(wanted, start + frame);
    }

    private static long floorTo(long grid, long ticks) {
        return Math.floorDiv(ticks, grid) * grid;
    }

    private static long ceilingTo(long grid, long ticks) {
        return Math.ceilDiv(ticks, grid) * grid;
    }
}
