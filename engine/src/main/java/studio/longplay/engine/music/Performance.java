package studio.longplay.engine.music;

import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.synth.PeakGuard;
import studio.longplay.engine.music.synth.StemPlayer;
import studio.longplay.engine.music.synth.Timbres;

/// One playing of a score, block by block: the stems, held below the ceiling together, faded at
/// both ends. What a muted stem would have added counts for the ceiling, so that muting it changes
/// no sample of the others.
final class Performance {
    static final int BLOCK = 512;
    private static final MusicStem[] STEMS = MusicStem.values();

    /// 18 dB over the level pieces are played at, which recorded music does not pass either.
    private static final float CEILING = 0.69f;

    private static final float RECOVERY_A_BLOCK = 0.004f;
    private static final int RISE_SAMPLES = 480;
    private static final double LONGEST_FALL_SAMPLES = 1.6 * 48_000;
    private static final double FALL_SHARE_OF_LAST_BAR = 0.45;

    private final StemPlayer[] players = new StemPlayer[STEMS.length];
    private final PeakGuard guard = new PeakGuard(CEILING, RECOVERY_A_BLOCK);
    private final float level;
    private final float[] gains = new float[STEMS.length];
    private final long length;
    private final long fallSamples;
    private float[][][] now = new float[STEMS.length][2][BLOCK];
    private float[][][] following = new float[STEMS.length][2][BLOCK];
    private float peak;
    private float followingPeak;
    private long position = -BLOCK;

    Performance(Score score, Timbres timbres) {
        for (int stem = 0; stem < STEMS.length; stem++) {
            players[stem] = new StemPlayer(score, STEMS[stem], timbres);
            gains[stem] = (float) score.gain(STEMS[stem]);
        }
        level = (float) StrictMath.pow(10, score.levelDb() / 20);
        length = score.lengthSamples();
        int lastBar = score.tempo().bars() - 1;
        double lastBarBegins = score.tempo().beatOf(lastBar);
        double lastBarSamples = Math.max(0, length - score.tempo().sampleAt(lastBarBegins));
        fallSamples =
                Math.max(
                        Math.min(length, 240),
                        (long)
                                Math.min(
                                        LONGEST_FALL_SAMPLES,
                                        lastBarSamples * FALL_SHARE_OF_LAST_BAR));
        playFollowing();
    }

    /// Plays the next block.
    ///
    /// @return its samples, 0 if the piece is over
    int advance() {
        position += BLOCK;
        if (position >= length) {
            return 0;
        }
        float[][][] played = now;
        now = following;
        following = played;
        peak = followingPeak;
        playFollowing();
        guard.advance(peak, followingPeak);
        int count = (int) Math.min(BLOCK, length - position);
        shape(count);
        return count;
    }

    /// The block played last, `[stem][channel][sample]` in the order of [MusicStem].
    float[][][] stems() {
        return now;
    }

    /// Samples played before this block.
    long position() {
        return position;
    }

    private void playFollowing() {
        for (int stem = 0; stem < players.length; stem++) {
            players[stem].play(following[stem], BLOCK);
            for (float[] samples : following[stem]) {
                for (int i = 0; i < BLOCK; i++) {
                    samples[i] *= level;
                }
            }
        }
        followingPeak = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < BLOCK; i++) {
                float sum = 0;
                for (float[][] stem : following) {
                    sum += stem[channel][i];
                }
                followingPeak = Math.max(followingPeak, Math.abs(sum));
            }
        }
    }

    private void shape(int count) {
        float step = (guard.to() - guard.from()) / BLOCK;
        boolean inside = position >= RISE_SAMPLES && position + count < length - fallSamples;
        for (int stem = 0; stem < STEMS.length; stem++) {
            for (float[] samples : now[stem]) {
                float gain = guard.from();
                float own = gains[stem];
                for (int i = 0; i < count; i++) {
                    float shaped = inside ? gain : gain * edge(position + i);
                    samples[i] = samples[i] * shaped * own;
                    gain += step;
                }
            }
        }
    }

    /// The fade at the beginning and at the end, 0 at the last sample.
    private float edge(long sample) {
        double rise = Math.min(1, (sample + 1.0) / RISE_SAMPLES);
        double left = (length - 1.0 - sample) / fallSamples;
        if (left >= 1) {
            return (float) rise;
        }
        double fall = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * left);
        return (float) (rise * fall);
    }
}
