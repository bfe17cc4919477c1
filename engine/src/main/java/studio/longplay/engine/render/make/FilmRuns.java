package studio.longplay.engine.render.make;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Which segments are made one after another by the same thread.
///
/// Whoever goes on where a film stands needs not seek in it: a seek lands on a key frame, and all
/// from there on is decoded for nothing, up to eight seconds of films as they are usually encoded.
/// So films are handed out in runs: long ones first, single segments at the end, so that nobody
/// waits for the last.
///
/// ```
/// segments  f f f f f f f f f f f f f d d     (f shows a film, d does not)
/// runs of 2 [....] [..] [..] . . . .  . .
/// ```
final class FilmRuns {
    /// A minute: what a run saves then is seven of eight seeks.
    private static final int MOST = 8;

    /// Runs that each worker has left at least.
    private static final int LEFT = 2;

    private FilmRuns() {}

    /// All segments, in order.
    ///
    /// @param isFilm whether a segment shows films and is to be drawn
    /// @param workers how many make segments at once
    static <T> List<List<T>> of(List<T> segments, Predicate<T> isFilm, int workers) {
        List<List<T>> runs = new ArrayList<>();
        int at = 0;
        while (at < segments.size()) {
            int end = at;
            while (end < segments.size() && isFilm.test(segments.get(end))) {
                end++;
            }
            int length = Math.clamp((end - at) / (LEFT * workers), 1, MOST);
            runs.add(List.copyOf(segments.subList(at, at + length)));
            at += length;
        }
        return runs;
    }
}
