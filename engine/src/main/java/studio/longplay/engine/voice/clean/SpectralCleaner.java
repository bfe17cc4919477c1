package studio.longplay.engine.voice.clean;

import studio.longplay.engine.jobs.JobContext;

/// The built-in denoiser: [LogSpectralGain] over a followed noise floor. It takes away steady noise
/// (hum, hiss, fans), not other voices or music.
public final class SpectralCleaner implements Cleaner {
    private static final double LEAST_GAIN_DB = -22;
    private static final int WINDOWS_PER_LOOK = 512;

    @Override
    public String id() {
        return "spectral-1";
    }

    @Override
    public float[] clean(float[] samples, JobContext context) {
        Spectrogram sound = new Spectrogram(samples);
        NoiseTracker tracker = NoiseTracker.begin(sound);
        LogSpectralGain gain = new LogSpectralGain(LEAST_GAIN_DB);
        double[] gains = new double[Spectrogram.LINES];
        double[] sum = new double[samples.length];
        for (int window = 0; window < sound.windows(); window++) {
            if (window % WINDOWS_PER_LOOK == 0) {
                context.checkCancelled();
            }
            sound.load(window);
            if (NoiseTracker.sounds(sound.power)) {
                tracker.follow(sound.power);
                gain.of(sound.power, tracker.noise(), gains);
                sound.lay(window, gains, sum);
            }
        }
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) sum[i];
        }
        return out;
    }
}
