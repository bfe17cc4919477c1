package studio.longplay.engine.render.preview;

import studio.longplay.engine.music.ClickTrack;

import java.util.Arrays;

/// The click: heard on the beats of the music that playing passes, at its own pitch whatever the
/// speed, behind the faders and the meters. The film never has it. Belongs to one thread; allocates
/// nothing for a block.
final class PlayClicks {
    private static final int VOICES = 8;

    private final float[] bar = ClickTrack.sound(true);
    private final float[] beat = ClickTrack.sound(false);
    private final long[] begins = new long[VOICES];
    private final boolean[] accents = new boolean[VOICES];
    private final int lateSamples;
    private PlayBeats beats = PlayBeats.NONE;
    private int next;
    private long mixed;

    /// @param lateSamples how much later than it is read the programme comes out
    PlayClicks(int lateSamples) {
        this.lateSamples = lateSamples;
        Arrays.fill(begins, Long.MIN_VALUE / 2);
    }

    /// Which beats are to be heard.
    void aim(PlayBeats wanted) {
        beats = wanted;
    }

    /// Playing passes a stretch; backwards it has no click.
    ///
    /// @param point where it begins
    /// @param offset of its first sample in the block
    void pass(PlayPoint point, int offset, int count) {
        if (!point.isForward() || beats.count() == 0) {
            return;
        }
        double end = point.at() + count * point.speed();
        for (int i = beats.firstFrom(point.at()); i < beats.count() && beats.sample(i) < end; i++) {
            int into = (int) ((beats.sample(i) - point.at()) / point.speed());
            begins[next] = mixed + offset + into + lateSamples;
            accents[next] = beats.beginsBar(i);
            next = (next + 1) % VOICES;
        }
    }

    /// Adds what is heard in the next block.
    void mix(float[][] stereo, int count) {
        for (int voice = 0; voice < VOICES; voice++) {
            float[] sound = accents[voice] ? bar : beat;
            long from = Math.max(mixed, begins[voice]);
            long to = Math.min(mixed + count, begins[voice] + sound.length);
            for (long at = from; at < to; at++) {
                float click = sound[(int) (at - begins[voice])];
                for (float[] side : stereo) {
                    int i = (int) (at - mixed);
                    side[i] = Math.clamp(side[i] + click, -1f, 1f);
                }
            }
        }
        mixed += count;
    }
}
