package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// Moves over the programme as it is told and reads the stems it passes. Belongs to one thread.
///
/// Nothing begins or ends with a step: what begins fades in and what is left fades out in 5 ms,
/// both at once where one follows the other; before an end that is known it fades out so that its
/// last sample is the last one heard. Where only the state behind the sound changed, both sounds
/// cross in 10 ms.
final class PlayHead {
    /// The most samples rendered at once. Every fade is shorter.
    static final int BLOCK_SAMPLES = 512;

    static final double TICKS_PER_SAMPLE = SampleRate.HZ_48000.ticksPerSample();

    private static final int FADE_SAMPLES = 240;
    private static final int CROSSING_SAMPLES = 480;

    private final PlayTape tape;
    private final PlayMarker marker;
    private final PlayClicks clicks;
    private final float[][] run = new float[Stem.CHANNELS][BLOCK_SAMPLES];
    private final PlayPoint now = new PlayPoint();
    private final PlayPoint leaving = new PlayPoint();
    private PlayPlan plan = PlayPlan.EMPTY;
    private PlayPlan leavingPlan = PlayPlan.EMPTY;
    private PlayWish wish = PlayWish.NOTHING;
    private PlayRoute route = PlayRoute.NOWHERE;
    private boolean moving;
    private boolean markDue;
    private int fadeSamples = FADE_SAMPLES;
    private int entered;
    private float gain;
    private float leavingGain;
    private int leavingSamples;
    private int leavingLeft;

    /// Hears where the programme changes its course.
    @FunctionalInterface
    interface PlayMarker {
        void mark(long sample, PlayPoint point, boolean ended, PlayWish wish);
    }

    /// @param clicks are told of every stretch it passes
    PlayHead(PreviewSound sound, PlayMarker marker, PlayClicks clicks) {
        this.clicks = clicks;
        this.tape = new PlayTape(sound, BLOCK_SAMPLES);
        this.marker = marker;
    }

    /// Whether anything but silence comes.
    boolean isSounding() {
        return moving || leavingLeft > 0;
    }

    /// Takes over what is wanted now.
    void follow(PlayWish wanted) {
        PlayWish before = wish;
        PreviewState state = wanted.state();
        PlayMotion motion = wanted.motion();
        wish = wanted;
        boolean ordered = motion.order() != before.motion().order();
        if (ordered) {
            leave(FADE_SAMPLES);
        }
        if (wanted.stateNumber() != before.stateNumber() && state != null) {
            show(before.state(), state, ordered);
        }
        if (ordered) {
            moving = motion.moves();
            now.goTo(Math.floor(motion.at().ticks() / TICKS_PER_SAMPLE));
            enter(FADE_SAMPLES);
        }
        if (motion.speed() != now.speed()) {
            turn(motion);
        }
        route = PlayRoute.of(motion, plan.length());
    }

    private void show(@Nullable PreviewState before, PreviewState after, boolean ordered) {
        PlayPlan next = PlayPlan.of(after);
        double at = now.at();
        if (before != null) {
            MediaTime time = new MediaTime((long) (at * TICKS_PER_SAMPLE));
            long shift = PlayPlace.moved(before, after, time).minus(time).ticks();
            at = Math.max(0, at + Math.floor(shift / TICKS_PER_SAMPLE));
        }
        long heard = (long) now.at() - (now.isForward() ? 0 : 1);
        boolean same = plan.soundsLike(next, heard, heard + (long) (at - now.at()));
        if (moving && !ordered && !same) {
            leave(CROSSING_SAMPLES);
            enter(CROSSING_SAMPLES);
        }
        plan = next;
        now.goTo(at);
        markDue = true;
    }

    /// At its own speed the programme is heard on whole samples, bit for bit.
    private void turn(PlayMotion motion) {
        boolean between = now.at() != Math.rint(now.at());
        if (moving && Math.abs(motion.speed()) == 1 && between) {
            leave(FADE_SAMPLES);
            enter(FADE_SAMPLES);
            now.goTo(Math.rint(now.at()));
        }
        now.turn(motion.speed());
        if (!moving && motion.playing()) {
            moving = true;
            enter(FADE_SAMPLES);
        }
        markDue = true;
    }

    private void leave(int samples) {
        if (moving && gain > 0) {
            leaving.follow(now);
            leavingPlan = plan;
            leavingGain = gain;
            leavingSamples = samples;
            leavingLeft = samples;
        }
    }

    private void enter(int samples) {
        fadeSamples = samples;
        entered = 0;
        gain = 0;
        markDue = true;
    }

    /// Fills the stems.
    ///
    /// @param count at most [#BLOCK_SAMPLES]
    /// @param sample the number at which the first will be heard, counted as the sink does
    void render(float[][] stems, int count, long sample) {
        for (float[] channel : stems) {
            Arrays.fill(channel, 0, count, 0f);
        }
        renderLeaving(stems, count);
        int done = 0;
        while (moving && done < count) {
            double exit = route.exit(now);
            long until = PlayRoute.until(now, exit);
            int many = (int) Math.min(count - done, until);
            if (many > 0) {
                mark(sample + done);
                render(stems, done, many, until);
                done += many;
            }
            if (many == until) {
                arrive(exit, sample + done);
            }
        }
    }

    private void renderLeaving(float[][] stems, int count) {
        int many = Math.min(count, leavingLeft);
        if (many == 0) {
            return;
        }
        tape.read(leavingPlan, leaving, run, 0, many);
        leaving.pass(many);
        for (int channel = 0; channel < stems.length; channel++) {
            for (int i = 0; i < many; i++) {
                float part = (leavingLeft - 1 - i) / (float) leavingSamples;
                stems[channel][i] += run[channel][i] * leavingGain * part;
            }
        }
        leavingLeft -= many;
    }

    private void render(float[][] stems, int offset, int count, long until) {
        tape.read(plan, now, run, offset, count);
        clicks.pass(now, offset, count);
        now.pass(count);
        if (gain < 1 || entered < fadeSamples || until - count < FADE_SAMPLES) {
            shape(offset, count, until);
        }
        for (int channel = 0; channel < stems.length; channel++) {
            float[] from = run[channel];
            float[] to = stems[channel];
            for (int i = offset; i < offset + count; i++) {
                to[i] += from[i];
            }
        }
    }

    private void shape(int offset, int count, long until) {
        for (int i = offset; i < offset + count; i++) {
            step(until - (i - offset));
            for (float[] channel : run) {
                channel[i] *= gain;
            }
        }
    }

    /// The gain of the next sample: it never falls faster than a fade does.
    private void step(long until) {
        entered = Math.min(entered + 1, fadeSamples);
        float in = entered / (float) fadeSamples;
        float out = Math.min(1, until / (float) FADE_SAMPLES);
        gain = Math.max(Math.min(in, out), gain - 1f / FADE_SAMPLES);
    }

    private void mark(long sample) {
        if (markDue) {
            marker.mark(sample, now, false, wish);
            markDue = false;
        }
    }

    /// It is at an exit: it goes around, or ends.
    private void arrive(double exit, long sample) {
        if (gain > 2f / FADE_SAMPLES) {
            leave(FADE_SAMPLES);
        }
        if (route.goesAround(now, exit)) {
            now.goTo(route.entry(now));
            enter(FADE_SAMPLES);
        } else {
            now.goTo(exit);
            moving = false;
            marker.mark(sample, now, true, wish);
            gain = 0;
        }
    }
}
