package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.make.BeatGrid;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;
import java.util.stream.LongStream;

/// The beats of all music of a programme, as samples of it.
final class PlayBeats {
    static final PlayBeats NONE = new PlayBeats(new long[0], new long[0]);

    /// Rising, and for each whether it begins a bar.
    private final long[] samples;

    private final boolean[] bars;

    private PlayBeats(long[] all, long[] firsts) {
        samples = all;
        bars = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            bars[i] = Arrays.binarySearch(firsts, all[i]) >= 0;
        }
    }

    static PlayBeats of(PreviewState state) {
        LongStream.Builder all = LongStream.builder();
        LongStream.Builder firsts = LongStream.builder();
        for (PreviewScene scene : state.scenes()) {
            for (BeatGrid grid : BeatGrid.of(scene.layout(), scene.start())) {
                for (BeatGrid.Beat beat : grid.beats()) {
                    long sample = beat.at().toSamplesFloor(SampleRate.HZ_48000);
                    all.add(sample);
                    if (beat.beginsBar()) {
                        firsts.add(sample);
                    }
                }
            }
        }
        return new PlayBeats(sorted(all), sorted(firsts));
    }

    private static long[] sorted(LongStream.Builder samples) {
        return samples.build().sorted().distinct().toArray();
    }

    int count() {
        return samples.length;
    }

    long sample(int beat) {
        return samples[beat];
    }

    boolean beginsBar(int beat) {
        return bars[beat];
    }

    /// The first beat at or after a sample; their count if there is none.
    int firstFrom(double sample) {
        int found = Arrays.binarySearch(samples, (long) Math.ceil(sample));
        return found < 0 ? -found - 1 : found;
    }
}
