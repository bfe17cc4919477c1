package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;

/// Where the ruler's marks stand, and what they say.
public final class Ruler {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();
    private static final long SECOND = MediaTime.TICKS_PER_SECOND;

    /// How far apart labels are, at least, in pixels.
    private static final int APART = 104;

    /// From one label to the next, and into how many parts the way is cut.
    private static final List<Step> STEPS =
            List.of(
                    new Step(FRAME, 1),
                    new Step(2 * FRAME, 2),
                    new Step(5 * FRAME, 5),
                    new Step(10 * FRAME, 5),
                    new Step(15 * FRAME, 3),
                    new Step(SECOND, 6),
                    new Step(2 * SECOND, 4),
                    new Step(5 * SECOND, 5),
                    new Step(10 * SECOND, 5),
                    new Step(15 * SECOND, 3),
                    new Step(30 * SECOND, 6),
                    new Step(60 * SECOND, 6),
                    new Step(120 * SECOND, 4),
                    new Step(300 * SECOND, 5),
                    new Step(600 * SECOND, 5),
                    new Step(900 * SECOND, 3),
                    new Step(1800 * SECOND, 6),
                    new Step(3600 * SECOND, 6),
                    new Step(7200 * SECOND, 4));

    private Ruler() {}

    private record Step(long ticks, int parts) {}

    /// One mark.
    ///
    /// @param label empty for a short mark between two that have one
    public record Mark(int x, String label) {
        public boolean isLong() {
            return !label.isEmpty();
        }
    }

    /// The marks that are seen, from left to right.
    public static List<Mark> marks(Viewport view) {
        Step step = step(view.ticksPerPixel());
        long part = step.ticks() / step.parts();
        boolean frames = step.ticks() < SECOND;
        long first = Math.max(0, Math.floorDiv(view.ticks(-APART), step.ticks())) * step.parts();
        List<Mark> marks = new ArrayList<>();
        for (long i = first; view.x(i * part) < view.width(); i++) {
            long ticks = i * part;
            boolean labelled = i % step.parts() == 0;
            marks.add(new Mark(view.x(ticks), labelled ? label(ticks, frames) : ""));
        }
        return marks;
    }

    private static Step step(double ticksPerPixel) {
        for (Step step : STEPS) {
            if (step.ticks() >= APART * ticksPerPixel) {
                return step;
            }
        }
        return STEPS.getLast();
    }

    private static String label(long ticks, boolean frames) {
        MediaTime time = new MediaTime(ticks);
        return frames ? ClockText.withFrames(time) : ClockText.seconds(time);
    }
}
