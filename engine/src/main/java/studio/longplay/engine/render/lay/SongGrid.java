package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

/// The bars of a song from its beginning on: sung lines begin with them.
///
/// @param origin where the first bar begins
/// @param bar how long each is
/// @param intro bars that are played before anybody sings
public record SongGrid(MediaTime origin, MediaTime bar, int intro) {
    /// Bars shorter than this are two for an introduction.
    private static final MediaTime SHORT = MediaTime.ofMillis(2_400);

    /// What a singer's take may begin before the one before it ends: breath and consonants before
    /// the bar line, and silence after the last note.
    static final MediaTime LEGATO = MediaTime.ofMillis(660);

    /// Of a song that begins at a time.
    ///
    /// @param barSamples at 48 kHz, with fractions
    public static SongGrid of(MediaTime origin, double barSamples, boolean alone) {
        double ticks = barSamples * MediaTime.TICKS_PER_SECOND / 48_000;
        MediaTime bar = new MediaTime(Math.round(ticks));
        return new SongGrid(origin, bar, alone ? 0 : bar.isBefore(SHORT) ? 2 : 1);
    }

    /// The time of a bar line.
    MediaTime bar(long number) {
        return new MediaTime(origin.ticks() + number * bar.ticks());
    }

    /// When a take begins at the earliest whose first bar line lies on one of these: exactly,
    /// between two frames.
    ///
    /// @param least before which it cannot begin
    /// @param downbeat where in the take its first bar line lies
    MediaTime start(MediaTime least, MediaTime downbeat) {
        long from = least.plus(downbeat).minus(origin).ticks();
        long number = Math.max(intro, Math.ceilDiv(from, bar.ticks()));
        return bar(number).minus(downbeat);
    }

    /// How far a take that stands on a frame is moved so that it is in time, at most half a frame
    /// or so; nothing where somebody moved it away from the bars.
    public MediaTime late(MediaTime start, MediaTime downbeat) {
        long at = start.plus(downbeat).minus(origin).ticks();
        long nearest = Math.floorDiv(2 * at + bar.ticks(), 2 * bar.ticks()) * bar.ticks();
        MediaTime late = new MediaTime(nearest - at);
        return Math.abs(late.ticks()) > MediaTime.ofMillis(45).ticks() ? MediaTime.ZERO : late;
    }

    /// The bar line a time lies nearest to, counted from 0.
    public long nearestBar(MediaTime time) {
        return Math.floorDiv(2 * time.minus(origin).ticks() + bar.ticks(), 2 * bar.ticks());
    }

    /// The nearest frame.
    static MediaTime frame(MediaTime time, FrameRate rate) {
        MediaTime half = new MediaTime(MediaTime.ofFrames(1, rate).ticks() / 2);
        return MediaTime.ofFrames(time.plus(half).toFramesFloor(rate), rate);
    }
}
