package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;
import java.util.Set;

/// Where those who command and the one who plays meet: what is wanted, and where in the programme
/// what is heard now stands.
///
/// Safe for all threads. Its lock is held for some arithmetic, never for work.
final class PlayDesk {
    private static final int SHIFTS_KEPT = 64;
    private static final double FASTEST = 16;
    private static final double LOWEST_DB = -60;

    private final PlayMarks marks = new PlayMarks();
    private final long[] shiftTicks = new long[SHIFTS_KEPT];
    private PlayWish wish = PlayWish.NOTHING;
    private @Nullable SoundSink sink;

    synchronized PlayWish wish() {
        return wish;
    }

    /// Waits until something else is wanted.
    @SuppressWarnings("ReferenceEquality") // Every command makes a new one.
    synchronized void awaitOtherThan(PlayWish seen) throws InterruptedException {
        while (wish == seen) {
            wait();
        }
    }

    private void want(PlayWish wanted) {
        wish = wanted;
        notifyAll();
    }

    synchronized void playInto(SoundSink opened) {
        sink = opened;
    }

    /// Samples heard so far.
    synchronized long heardSamples() {
        return sink == null ? 0 : sink.heardSamples();
    }

    synchronized void mark(long sample, PlayPoint point, boolean ended, PlayWish of) {
        marks.add(sample, point, ended, of);
    }

    synchronized void show(PreviewState state) {
        PreviewState before = wish.state();
        long shift = 0;
        PlayMotion motion = wish.motion();
        if (before != null) {
            MediaTime now = position();
            shift = PlayPlace.moved(before, state, now).minus(now).ticks();
            motion = wish.motion().moved(before, state);
        }
        PlayWish next = wish.with(state).with(motion);
        shiftTicks[(int) (next.stateNumber() % SHIFTS_KEPT)] = shift;
        want(next);
    }

    synchronized void play(double speed) {
        if (!(Math.abs(speed) <= FASTEST) || speed == 0) {
            throw new IllegalArgumentException("a speed is -16 to 16 and not 0: " + speed);
        }
        MediaTime now = position();
        PlayMotion motion = wish.motion();
        if (!motion.playing()) {
            want(wish.with(motion.playingFrom(now, speed)));
        } else if (motion.speed() != speed) {
            want(wish.with(motion.withSpeed(speed)));
        }
    }

    synchronized void pause() {
        MediaTime now = position();
        if (wish.motion().playing()) {
            want(wish.with(wish.motion().restingAt(now)));
        }
    }

    synchronized void seek(MediaTime time) {
        settle();
        want(wish.with(wish.motion().jumpingTo(time.max(MediaTime.ZERO))));
    }

    synchronized void scrub(MediaTime time) {
        want(wish.with(wish.motion().scrubbingAt(time.max(MediaTime.ZERO))));
    }

    synchronized void stopAt(Optional<MediaTime> time) {
        if (!wish.motion().stopAt().equals(time)) {
            want(wish.with(wish.motion().withStopAt(time)));
        }
    }

    synchronized void loop(Optional<TimeRange> range) {
        if (!wish.motion().loop().equals(range)) {
            want(wish.with(wish.motion().withLoop(range)));
        }
    }

    synchronized void hear(Set<Stem> stems) {
        want(wish.with(stems));
    }

    synchronized void volume(double gainDb) {
        want(wish.withVolume(Math.clamp(gainDb, LOWEST_DB, 0)));
    }

    synchronized void click(boolean on) {
        want(wish.withClicking(on));
    }

    synchronized void measureAnew() {
        want(wish.measuredAnew());
    }

    synchronized boolean isPlaying() {
        settle();
        return wish.motion().playing();
    }

    synchronized double speed() {
        return wish.motion().speed();
    }

    /// The time heard now; where the newest order is not heard yet, the time it begins at.
    synchronized MediaTime position() {
        settle();
        PlayMotion motion = wish.motion();
        long heard = heardSamples();
        int mark = motion.playing() ? marks.find(heard) : -1;
        return mark < 0 || marks.order(mark) != motion.order() ? motion.at() : time(mark, heard);
    }

    /// When the end is heard, it rests there.
    private void settle() {
        PlayMotion motion = wish.motion();
        if (!motion.playing()) {
            return;
        }
        long heard = heardSamples();
        int mark = marks.find(heard);
        if (mark >= 0 && marks.isEnd(mark) && marks.order(mark) == motion.order()) {
            want(wish.with(motion.restingAt(time(mark, heard))));
        }
    }

    /// In the time of the newest state, though it was written for an earlier one.
    private MediaTime time(int mark, long heard) {
        long ticks = marks.ticks(mark, heard);
        long oldest = wish.stateNumber() - SHIFTS_KEPT;
        for (long state = Math.max(oldest, marks.state(mark)) + 1;
                state <= wish.stateNumber();
                state++) {
            ticks += shiftTicks[(int) (state % SHIFTS_KEPT)];
        }
        return new MediaTime(Math.max(0, ticks));
    }
}
