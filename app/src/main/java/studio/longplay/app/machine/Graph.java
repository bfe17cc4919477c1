package studio.longplay.app.machine;

import java.util.List;

/// A curve to be drawn.
///
/// @param dots the earliest first; where two are far apart, nothing is known between them
/// @param fromSecond at the left, since 1970
/// @param toSecond at the right
/// @param top the value at the upper edge; 0 is at the lower
/// @param now the last figure, in words
/// @param scale the upper edge, in words
/// @param warned whether there is a warning about it now
public record Graph(
        GraphKind kind,
        List<Dot> dots,
        long fromSecond,
        long toSecond,
        double top,
        String now,
        String scale,
        boolean warned) {
    public Graph {
        dots = List.copyOf(dots);
    }
}
