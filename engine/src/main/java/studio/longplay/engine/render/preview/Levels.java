package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Stem;

import java.util.Arrays;

/// What the meters show, in decibels; reused from reading to reading.
public final class Levels {
    /// A level too low to be heard.
    public static final float SILENT_DB = -120;

    /// The highest sample of the last moments: left and right of each stem, then of the mix.
    public final float[] peaksDb = new float[2 * (Stem.values().length + 1)];

    /// Loudness of the last 3 s of the mix, in LUFS.
    public float shortTermLufs = SILENT_DB;

    /// Loudness of all that was played since playing began, in LUFS.
    public float integratedLufs = SILENT_DB;

    /// The highest true peak since playing began, in dBTP.
    public float truePeakDbtp = SILENT_DB;

    public Levels() {
        silence();
    }

    /// The highest sample of one side of a stem, in dB of full scale.
    public float stemDb(Stem stem, boolean right) {
        return peaksDb[stem.leftChannel() + (right ? 1 : 0)];
    }

    /// The highest sample of one side of the mix, in dB of full scale.
    public float mixDb(boolean right) {
        return peaksDb[peaksDb.length - (right ? 1 : 2)];
    }

    /// Everything back to nothing.
    public void silence() {
        Arrays.fill(peaksDb, SILENT_DB);
        shortTermLufs = SILENT_DB;
        integratedLufs = SILENT_DB;
        truePeakDbtp = SILENT_DB;
    }
}
