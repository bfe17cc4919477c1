package studio.longplay.engine.media.record;

/// What is to be said of a recording's level once it is over.
final class LevelTally {
    private final int windowSamples;
    private double windowEnergy;
    private int inWindow;
    private double loudestEnergy;
    private float peak;
    private long clipped;

    LevelTally(int rateHz) {
        windowSamples = rateHz * 2 / 5;
    }

    void take(float[] block, int count) {
        for (int i = 0; i < count; i++) {
            float sample = Math.abs(block[i]);
            peak = Math.max(peak, sample);
            if (sample >= Levels.CLIPPED) {
                clipped++;
            }
            windowEnergy += (double) sample * sample;
            if (++inWindow == windowSamples) {
                loudestEnergy = Math.max(loudestEnergy, windowEnergy);
                windowEnergy = 0;
                inWindow = 0;
            }
        }
    }

    double peakDb() {
        return Levels.decibels(peak);
    }

    /// Of a recording shorter than a window, of what there is.
    double loudestDb() {
        double loudest =
                loudestEnergy > 0
                        ? loudestEnergy / windowSamples
                        : windowEnergy / Math.max(1, inWindow);
        return Levels.decibels(Math.sqrt(loudest));
    }

    long clipped() {
        return clipped;
    }
}
