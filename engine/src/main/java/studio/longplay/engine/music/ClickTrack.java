package studio.longplay.engine.music;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A track of clicks to play along to: a high one where a bar begins, lower ones on its other
/// beats. Mono, 48 kHz, 24 bits.
public final class ClickTrack {
    private static final int CLICK_SAMPLES = 1_440;
    private static final double BAR_HZ = 1_760;
    private static final double BEAT_HZ = 1_174.66;
    private static final double LEVEL = 0.5;
    private static final int BLOCK = 8_192;

    private ClickTrack() {}

    /// One click.
    ///
    /// @param sample where it begins
    /// @param beginsBar whether it is the first of a bar
    public record Click(long sample, boolean beginsBar) {}

    /// Writes a whole click track.
    ///
    /// @param clicks in rising order; those beyond the length are left out
    /// @throws StudioFault if the file cannot be written
    public static void write(List<Click> clicks, long lengthSamples, Path file) throws StudioFault {
        WavFormat format = new WavFormat(SampleRate.HZ_48000, 1, WavFormat.Encoding.PCM_24);
        float[] bar = sound(true);
        float[] beat = sound(false);
        WavWriter.write(
                file,
                format,
                writer -> {
                    float[][] block = new float[1][BLOCK];
                    int next = 0;
                    for (long at = 0; at < lengthSamples; at += BLOCK) {
                        int count = (int) Math.min(BLOCK, lengthSamples - at);
                        Arrays.fill(block[0], 0);
                        while (next < clicks.size()
                                && clicks.get(next).sample() + CLICK_SAMPLES <= at) {
                            next++;
                        }
                        for (int i = next; i < clicks.size(); i++) {
                            Click click = clicks.get(i);
                            if (click.sample() >= at + count) {
                                break;
                            }
                            add(click.beginsBar() ? bar : beat, click.sample() - at, block[0]);
                        }
                        writer.write(block, 0, count);
                    }
                });
    }

    /// How a click sounds: 30 ms, at most 0.5, mono at 48 kHz; a new array.
    ///
    /// @param beginsBar whether it is the first of a bar
    public static float[] sound(boolean beginsBar) {
        return click(beginsBar ? BAR_HZ : BEAT_HZ);
    }

    private static void add(float[] click, long offset, float[] block) {
        int from = (int) Math.max(0, -offset);
        int to = (int) Math.min(click.length, block.length - offset);
        for (int i = from; i < to; i++) {
            block[(int) (offset + i)] += click[i];
        }
    }

    private static float[] click(double hertz) {
        float[] click = new float[CLICK_SAMPLES];
        for (int i = 0; i < CLICK_SAMPLES; i++) {
            double seconds = i / 48_000.0;
            double fall = StrictMath.exp(-160 * seconds) * (1 - (double) i / CLICK_SAMPLES);
            click[i] = (float) (LEVEL * fall * StrictMath.sin(2 * StrictMath.PI * hertz * seconds));
        }
        return click;
    }
}
