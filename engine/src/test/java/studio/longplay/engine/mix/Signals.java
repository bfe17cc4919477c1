package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Sounds for the tests of this room, and ways to and from files.
final class Signals {
    private Signals() {}

    static float[] sine(int hertz, double frequencyHz, double peakDb, int length) {
        float[] samples = new float[length];
        double peak = Decibels.toFactor(peakDb);
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * frequencyHz * i / hertz));
        }
        return samples;
    }

    static float[] noise(long seed, double peak, int length) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) ((random.nextDouble() * 2 - 1) * peak);
        }
        return samples;
    }

    /// Syllables of harmonics with pauses: loud peaks, little mean, as speech has.
    static float[] speech(long seed, double peak, int length) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        double phase = 0;
        double pitchHz = 120;
        for (int i = 0; i < length; i++) {
            if (i % 9600 == 0) {
                pitchHz = 90 + 80 * random.nextDouble();
            }
            phase += pitchHz / 48_000;
            double glottis = Math.pow(0.5 + 0.5 * Math.cos(2 * Math.PI * phase), 6);
            double syllable = Math.max(0, Math.sin(2 * Math.PI * i / 12_000.0));
            double breath = 0.1 * random.nextGaussian();
            samples[i] = (float) (peak * syllable * (glottis - 0.3 + breath));
        }
        return samples;
    }

    static float[] constant(float value, int length) {
        float[] samples = new float[length];
        Arrays.fill(samples, value);
        return samples;
    }

    static Path write(Path file, float[]... planar) throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, planar.length);
        WavWriter.write(file, format, writer -> writer.write(planar, 0, planar[0].length));
        return file;
    }

    static float[][] read(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, (int) reader.length());
            return planar;
        }
    }

    static LoudnessReport measure(float[][] planar) {
        LoudnessMeter meter = new LoudnessMeter(SampleRate.HZ_48000, planar.length);
        meter.process(planar, 0, planar[0].length);
        return meter.report();
    }
}
