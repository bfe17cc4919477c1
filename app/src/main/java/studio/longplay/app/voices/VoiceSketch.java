package studio.longplay.app.voices;

import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.measure.PitchCurve;

/// What a voice's sample looks like: its wave, and its pitch over it.
///
/// @param peaks the loudest in each of equal stretches, 0 to 1
/// @param hertz pitch every [PitchCurve#STEP_SECONDS], 0 where there is none
/// @param seconds length
/// @param medianHertz pitch as a whole, 0 if nothing has pitch
/// @param rangeSemitones from low to high
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record VoiceSketch(
        float[] peaks, double[] hertz, double seconds, double medianHertz, double rangeSemitones) {
    private static final int STRETCHES = 160;

    /// Measures it; takes some hundredths of a second for a second of speech.
    ///
    /// @param samples mono at 48 kHz
    static VoiceSketch of(float[] samples) {
        PitchCurve pitch = PitchCurve.of(samples);
        return new VoiceSketch(
                peaks(samples),
                pitch.hertz(),
                samples.length / (double) Take.RATE_HZ,
                pitch.median(),
                pitch.rangeSemitones());
    }

    private static float[] peaks(float[] samples) {
        float[] peaks = new float[STRETCHES];
        float highest = 1e-6f;
        for (int i = 0; i < samples.length; i++) {
            int stretch = (int) ((long) i * STRETCHES / samples.length);
            peaks[stretch] = Math.max(peaks[stretch], Math.abs(samples[i]));
            highest = Math.max(highest, peaks[stretch]);
        }
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            peaks[stretch] /= highest;
        }
        return peaks;
    }
}
