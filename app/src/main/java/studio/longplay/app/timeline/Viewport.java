package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

/// Which part of the programme is seen, in whole pixels: at one zoom a time is always the same
/// number of pixels from the start, so that nothing trembles while scrolling.
///
/// @param firstPixel how many pixels the left edge is from the programme's start
/// @param ticksPerPixel the zoom; a double only because it says how things look
/// @param width of what is seen, in pixels; 0 before it is laid out
/// @param durationTicks of the programme
public record Viewport(long firstPixel, double ticksPerPixel, int width, long durationTicks) {
    /// Room before the start and after the end, so that the playhead can be seen and taken there.
    public static final int MARGIN = 12;

    private static final long FRAME = PreviewState.RATE.ticksPerFrame();
    private static final int WIDEST_FRAME = 48;
    private static final long LEAST_DURATION = 10 * MediaTime.TICKS_PER_SECOND;

    /// Before anything is known.
    public static final Viewport EMPTY = new Viewport(-MARGIN, FRAME, 0, 0);

    /// The pixel of a time, from the left edge.
    public int x(long ticks) {
        long pixel = Math.round(ticks / ticksPerPixel) - firstPixel;
        return Math.clamp(pixel, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    public int x(MediaTime time) {
        return x(time.ticks());
    }

    /// The time of a pixel, within the programme or not.
    public long ticks(double x) {
        return Math.round((x + firstPixel) * ticksPerPixel);
    }

    /// The start of the frame under a pixel, within the programme.
    public MediaTime frameAt(double x) {
        long ticks = Math.clamp(ticks(x), 0, durationTicks);
        return new MediaTime(ticks / FRAME * FRAME);
    }

    /// How long a number of pixels lasts.
    public MediaTime length(double pixels) {
        return new MediaTime(Math.round(pixels * ticksPerPixel));
    }

    /// All of the programme.
    public Viewport fitted() {
        return new Viewport(-MARGIN, coarsest(), width, durationTicks);
    }

    public boolean isFitted() {
        return ticksPerPixel >= coarsest();
    }

    /// Nearer (`factor` over 1) or farther; the time under a pixel stays under it.
    public Viewport zoomedAround(double x, double factor) {
        return zoomedTo(ticksPerPixel / factor, x);
    }

    private Viewport zoomedTo(double wanted, double x) {
        double next = Math.clamp(wanted, finest(), coarsest());
        double kept = (x + firstPixel) * ticksPerPixel;
        return new Viewport(Math.round(kept / next - x), next, width, durationTicks).clamped();
    }

    /// A stretch of the programme, with a little around it.
    public Viewport showing(TimeRange range) {
        double room = Math.max(1, width - 2.0 * MARGIN - width / 8.0);
        double next = Math.clamp(range.duration().ticks() / room, finest(), coarsest());
        double middle = range.start().ticks() + range.duration().ticks() / 2.0;
        long first = Math.round(middle / next - width / 2.0);
        return new Viewport(first, next, width, durationTicks).clamped();
    }

    /// How near it is: 0 all of the programme, 1 single frames; equal steps look equal.
    public double nearness() {
        double range = Math.log(coarsest() / finest());
        return range <= 0 ? 0 : Math.clamp(Math.log(coarsest() / ticksPerPixel) / range, 0, 1);
    }

    /// As near as that, around a pixel.
    public Viewport withNearness(double nearness, double x) {
        double range = Math.log(coarsest() / finest());
        return zoomedTo(coarsest() / Math.exp(Math.clamp(nearness, 0, 1) * range), x);
    }

    public Viewport scrolledBy(double pixels) {
        return scrolledTo(firstPixel + Math.round(pixels));
    }

    /// With another pixel at the left edge.
    public Viewport scrolledTo(long pixel) {
        return new Viewport(pixel, ticksPerPixel, width, durationTicks).clamped();
    }

    /// With a time at a pixel.
    public Viewport withTimeAt(long ticks, double x) {
        return scrolledTo(Math.round(ticks / ticksPerPixel - x));
    }

    /// As it is, of a programme this long and this wide; it stays fitted if it was.
    public Viewport of(int newWidth, long newDurationTicks) {
        boolean unseen = width == 0 || durationTicks == 0;
        Viewport next = new Viewport(firstPixel, ticksPerPixel, newWidth, newDurationTicks);
        return isFitted() && !unseen ? next.fitted() : next.clamped();
    }

    /// Whether a time is seen.
    public boolean shows(long ticks) {
        int x = x(ticks);
        return x >= 0 && x < width;
    }

    private Viewport clamped() {
        double next = Math.clamp(ticksPerPixel, finest(), coarsest());
        long last = Math.round(durationTicks / next) + MARGIN - width;
        long first = Math.max(-MARGIN, Math.min(firstPixel, last));
        return new Viewport(first, next, width, durationTicks);
    }

    private static double finest() {
        return (double) FRAME / WIDEST_FRAME;
    }

    private double coarsest() {
        double room = Math.max(1, width - 2.0 * MARGIN);
        return Math.max(finest(), Math.max(LEAST_DURATION, durationTicks) / room);
    }
}
