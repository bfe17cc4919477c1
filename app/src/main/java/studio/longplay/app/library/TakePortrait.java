package studio.longplay.app.library;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.measure.PitchCurve;
import studio.longplay.engine.voice.measure.TakeQuality;
import studio.longplay.engine.voice.measure.TakeText;

/// What a take looks like, and how good it is: all that is drawn of it, measured once.
///
/// @param peaks the loudest of each of equal stretches, 0 to 1
/// @param lufs momentary loudness every tenth of a second (ITU-R BS.1770, 400 ms)
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record TakePortrait(
        float[] peaks,
        Spectrogram spectrogram,
        PitchCurve pitch,
        float[] lufs,
        double seconds,
        TakeQuality quality) {
    private static final int STRETCHES = 480;
    private static final int RATE_HZ = 48_000;
    private static final int STEP_SAMPLES = RATE_HZ / 10;

    /// Measures it; takes some hundredths of a second for a second of speech.
    ///
    /// @param usualPace of its voice in syllables a second, 0 if that is unknown
    static TakePortrait of(TakeSamples sound, String text, double usualPace, JobContext context) {
        float[] samples = sound.samples();
        float[] peaks = peaks(samples);
        Spectrogram spectrogram = Spectrogram.of(samples, context);
        float[] lufs = loudness(samples);
        context.checkCancelled();
        PitchCurve pitch = PitchCurve.of(samples);
        context.checkCancelled();
        TakeQuality quality = TakeQuality.of(samples, new TakeText(text, sound.words(), usualPace));
        return new TakePortrait(
                peaks, spectrogram, pitch, lufs, samples.length / (double) RATE_HZ, quality);
    }

    private static float[] peaks(float[] samples) {
        float[] peaks = new float[STRETCHES];
        for (int i = 0; i < samples.length; i++) {
            int stretch = (int) ((long) i * STRETCHES / samples.length);
            peaks[stretch] = Math.max(peaks[stretch], Math.abs(samples[i]));
        }
        return peaks;
    }

    private static float[] loudness(float[] samples) {
        LoudnessMeter meter = LoudnessMeter.withoutPeaks(SampleRate.HZ_48000, 1);
        float[] lufs = new float[Math.max(1, samples.length / STEP_SAMPLES)];
        float[][] planar = {samples};
        for (int step = 0; step < lufs.length; step++) {
            int from = step * STEP_SAMPLES;
            meter.process(planar, from, Math.min(STEP_SAMPLES, samples.length - from));
            lufs[step] = (float) Math.max(-70, meter.momentary());
        }
        return lufs;
    }
}
