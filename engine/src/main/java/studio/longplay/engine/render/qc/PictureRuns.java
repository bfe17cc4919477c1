package studio.longplay.engine.render.qc;

import java.util.ArrayList;
import java.util.List;

/// Where a film's picture is black, plain or still.
record PictureRuns(List<FrameSpan> black, List<FrameSpan> plain, List<FrameSpan> still) {
    PictureRuns {
        black = List.copyOf(black);
        plain = List.copyOf(plain);
        still = List.copyOf(still);
    }

    static PictureRuns none() {
        return new PictureRuns(List.of(), List.of(), List.of());
    }

    PictureRuns and(PictureRuns other) {
        return new PictureRuns(
                both(black, other.black), both(plain, other.plain), both(still, other.still));
    }

    private static List<FrameSpan> both(List<FrameSpan> one, List<FrameSpan> other) {
        List<FrameSpan> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
