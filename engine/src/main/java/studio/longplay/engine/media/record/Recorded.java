package studio.longplay.engine.media.record;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// A recording that is whole on the disk.
///
/// @param file a WAV, mono, 48 kHz, 32-bit float
/// @param samples its length at 48 kHz
/// @param peakDb its highest sample, in dB full scale; negative infinity for silence
/// @param loudestDb the root mean square of its loudest 400 ms, in dB full scale
/// @param clippedSamples how many samples reached full scale
/// @param lostSamples how many samples are missing, because the machine could not follow
public record Recorded(
        Path file,
        long samples,
        double peakDb,
        double loudestDb,
        long clippedSamples,
        long lostSamples) {
    /// Samples per second of every recording.
    public static final int RATE_HZ = 48_000;

    private static final int CLIPPED_FROM = 3;
    private static final double SILENT_BELOW_DB = -60;
    private static final double QUIET_BELOW_DB = -24;

    /// What a listener would say of its level.
    public enum Verdict {
        /// Loud enough and not too loud.
        GOOD,
        /// It was cut off at full scale.
        CLIPPED,
        /// Its peaks stay under -24 dB: raised to speech's usual level, its noise would be heard.
        TOO_QUIET,
        /// Nothing was heard at all, under -60 dB.
        SILENT
    }

    public Verdict verdict() {
        if (clippedSamples >= CLIPPED_FROM) {
            return Verdict.CLIPPED;
        }
        if (!(peakDb > SILENT_BELOW_DB)) {
            return Verdict.SILENT;
        }
        return peakDb < QUIET_BELOW_DB ? Verdict.TOO_QUIET : Verdict.GOOD;
    }

    public MediaTime length() {
        return MediaTime.ofSamples(samples, SampleRate.HZ_48000);
    }
}
