package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.RunningMeter;

import java.util.Arrays;

/// Levels of the last blocks written, to be read when they are heard.
final class PlayMeters {
    private static final int KEPT = 128;
    private static final int CHANNELS = 10;
    private static final long WINDOW_SAMPLES = 2400;

    private final long[] ends = new long[KEPT];
    private final float[][] peaks = new float[KEPT][CHANNELS];
    private final float[][] loudness = new float[KEPT][3];
    private long count;

    /// Takes the levels of a block: stems after their faders, then the mix.
    ///
    /// @param end the sample after it, counted as the sink does
    synchronized void add(long end, float[] stemAndMixPeaks, RunningMeter meter) {
        int slot = (int) (count % KEPT);
        ends[slot] = end;
        System.arraycopy(stemAndMixPeaks, 0, peaks[slot], 0, CHANNELS);
        loudness[slot][0] = audible(meter.shortTermLufs());
        loudness[slot][1] = audible(meter.integratedLufs());
        loudness[slot][2] = audible(meter.truePeakDbtp());
        count++;
    }

    private static float audible(double decibels) {
        return (float) Math.max(Levels.SILENT_DB, decibels);
    }

    /// The levels of what is heard at a sample: peaks of the 50 ms before it.
    synchronized void read(long heard, Levels into) {
        into.silence();
        Arrays.fill(into.peaksDb, 0);
        boolean newest = true;
        for (long number = count - 1; number >= Math.max(0, count - KEPT); number--) {
            int slot = (int) (number % KEPT);
            if (ends[slot] <= heard - WINDOW_SAMPLES) {
                break;
            }
            if (ends[slot] <= heard + PlayHead.BLOCK_SAMPLES) {
                raise(into.peaksDb, peaks[slot]);
                if (newest) {
                    into.shortTermLufs = loudness[slot][0];
                    into.integratedLufs = loudness[slot][1];
                    into.truePeakDbtp = loudness[slot][2];
                    newest = false;
                }
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            into.peaksDb[channel] = audible(20 * Math.log10(into.peaksDb[channel]));
        }
    }

    private static void raise(float[] highest, float[] block) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            highest[channel] = Math.max(highest[channel], block[channel]);
        }
    }
}
