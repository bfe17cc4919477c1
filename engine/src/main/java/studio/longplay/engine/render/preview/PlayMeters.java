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
    private final Levels[] readings = new Levels[KEPT];
    private long count;

    PlayMeters() {
        Arrays.setAll(readings, slot -> new Levels());
    }

    /// Takes the levels of a block: stems after their faders, then the mix.
    ///
    /// @param end the sample after it, counted as the sink does
    /// @param masterDb how far the master strip turned down in it
    /// @param limiterDb how far the limiter did
    synchronized void add(
            long end,
            float[] stemAndMixPeaks,
            RunningMeter meter,
            double masterDb,
            double limiterDb) {
        int slot = (int) (count % KEPT);
        ends[slot] = end;
        System.arraycopy(stemAndMixPeaks, 0, peaks[slot], 0, CHANNELS);
        Levels reading = readings[slot];
        reading.momentaryLufs = audible(meter.momentaryLufs());
        reading.shortTermLufs = audible(meter.shortTermLufs());
        reading.integratedLufs = audible(meter.integratedLufs());
        reading.maxMomentaryLufs = audible(meter.maxMomentaryLufs());
        reading.maxShortTermLufs = audible(meter.maxShortTermLufs());
        reading.loudnessRangeLu = (float) meter.loudnessRangeLu();
        reading.truePeakDbtp = audible(meter.truePeakDbtp());
        reading.samplePeakDb = audible(meter.samplePeakDb());
        reading.correlation = (float) meter.correlation();
        reading.masterDb = (float) masterDb;
        reading.limiterDb = (float) limiterDb;
        reading.measuredSeconds = meter.measuredSeconds();
        meter.spectrum(reading.spectrumDb);
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
                into.masterDb = Math.max(into.masterDb, readings[slot].masterDb);
                into.limiterDb = Math.max(into.limiterDb, readings[slot].limiterDb);
                if (newest) {
                    copy(readings[slot], into);
                    newest = false;
                }
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            into.peaksDb[channel] = audible(20 * Math.log10(into.peaksDb[channel]));
        }
    }

    private static void copy(Levels from, Levels into) {
        into.momentaryLufs = from.momentaryLufs;
        into.shortTermLufs = from.shortTermLufs;
        into.integratedLufs = from.integratedLufs;
        into.maxMomentaryLufs = from.maxMomentaryLufs;
        into.maxShortTermLufs = from.maxShortTermLufs;
        into.loudnessRangeLu = from.loudnessRangeLu;
        into.truePeakDbtp = from.truePeakDbtp;
        into.samplePeakDb = from.samplePeakDb;
        into.correlation = from.correlation;
        into.measuredSeconds = from.measuredSeconds;
        System.arraycopy(from.spectrumDb, 0, into.spectrumDb, 0, from.spectrumDb.length);
    }

    private static void raise(float[] highest, float[] block) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            highest[channel] = Math.max(highest[channel], block[channel]);
        }
    }
}
