package studio.longplay.app.preview;

import studio.longplay.engine.render.preview.PreviewState;

/// Counts the frames of a run of playing: those shown, and those whose time came and went without
/// their being shown.
///
/// Frames are owed only at normal speed forwards; faster, some are left out on purpose. A jump of
/// the playhead begins a new run and costs nothing.
final class FrameCount {
    private static final double NANOS = 1e9;
    private static final double RATE =
            (double) PreviewState.RATE.numerator() / PreviewState.RATE.denominator();
    private static final double WINDOW_SECONDS = 1;
    private static final long NONE = Long.MIN_VALUE;

    private long dueFrame = NONE;
    private long dueNanos;
    private long shownFrame = NONE;
    private long windowNanos;
    private int windowShown;
    private double rate = RATE;
    private long dropped;

    /// Playing begins anew; nothing is dropped yet.
    void begin(long nowNanos) {
        jump();
        dropped = 0;
        rate = RATE;
        windowNanos = nowNanos;
        windowShown = 0;
    }

    private void jump() {
        dueFrame = NONE;
        shownFrame = NONE;
    }

    /// A frame's time has come.
    void due(long frame, long nowNanos) {
        if (dueFrame != NONE && isJump(frame - dueFrame, nowNanos - dueNanos)) {
            jump();
        }
        dueFrame = frame;
        dueNanos = nowNanos;
        double seconds = (nowNanos - windowNanos) / NANOS;
        if (seconds >= WINDOW_SECONDS) {
            rate = windowShown / seconds;
            windowNanos = nowNanos;
            windowShown = 0;
        }
    }

    /// Playing cannot have come further than time has, and never goes back.
    private static boolean isJump(long frames, long nanos) {
        return frames < 0 || frames > nanos / NANOS * RATE * 1.5 + 4;
    }

    /// A frame is on the screen; told again while it stays there.
    void shown(long frame) {
        if (frame == shownFrame) {
            return;
        }
        if (shownFrame != NONE && frame > shownFrame) {
            dropped += frame - shownFrame - 1;
        }
        shownFrame = frame;
        windowShown++;
    }

    /// Frames missed since playing began.
    long dropped() {
        return dropped;
    }

    /// Frames shown in a second, measured over the last one.
    double rate() {
        return rate;
    }
}
