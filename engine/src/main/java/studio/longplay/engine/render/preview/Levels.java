package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.meter.Spectrum;

import java.util.Arrays;

/// What the meters show, in decibels; reused from reading to reading.
public final class Levels {
    /// A level too low to be heard.
    public static final float SILENT_DB = -120;

    /// The highest sample of the last moments: left and right of each stem, then of the mix.
    public final float[] peaksDb = new float[2 * (Stem.values().length + 1)];

    /// Loudness of the last 0.4 s of the mix, in LUFS.
    public float momentaryLufs = SILENT_DB;

    /// Loudness of the last 3 s of the mix, in LUFS.
    public float shortTermLufs = SILENT_DB;

    /// Loudness of all that was played since playing began, in LUFS.
    public float integratedLufs = SILENT_DB;

    /// The highest momentary loudness since playing began, in LUFS.
    public float maxMomentaryLufs = SILENT_DB;

    /// The highest short-term loudness since playing began, in LUFS.
    public float maxShortTermLufs = SILENT_DB;

    /// Loudness range since playing began, in LU; means little before a minute has passed.
    public float loudnessRangeLu;

    /// The highest true peak since playing began, in dBTP.
    public float truePeakDbtp = SILENT_DB;

    /// The highest sample since playing began, in dBFS.
    public float samplePeakDb = SILENT_DB;

    /// How alike left and right of the mix have been in the last moments, -1 to 1; 0 for silence.
    public float correlation;

    /// How far the limiter turns down now, in dB, 0 or more.
    public float limiterDb;

    /// How far gate, de-esser and compressor of the master strip turn down now together, in dB, 0
    /// or more.
    public float masterDb;

    /// How much sound is measured since playing began or measuring began anew, in seconds.
    public double measuredSeconds;

    /// The spectrum of the mix, in dB: the bands of [Spectrum], lowest first.
    public final float[] spectrumDb = new float[Spectrum.BANDS];

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
        Arrays.fill(spectrumDb, SILENT_DB);
        momentaryLufs = SILENT_DB;
        shortTermLufs = SILENT_DB;
        integratedLufs = SILENT_DB;
        maxMomentaryLufs = SILENT_DB;
        maxShortTermLufs = SILENT_DB;
        loudnessRangeLu = 0;
        truePeakDbtp = SILENT_DB;
        samplePeakDb = SILENT_DB;
        correlation = 0;
        limiterDb = 0;
        masterDb = 0;
        measuredSeconds = 0;
    }
}
