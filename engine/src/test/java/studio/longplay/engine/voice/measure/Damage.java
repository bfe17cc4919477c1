package studio.longplay.engine.voice.measure;

import java.util.Random;

/// What goes wrong with recordings, done on purpose and the same each time.
public final class Damage {
    private Damage() {}

    /// Adds noise at a ratio to the mean power of the sound where it sounds.
    ///
    /// @param brown less of it in the treble, as rooms have it, instead of white
    public static float[] noisy(float[] clean, double ratioDb, boolean brown) {
        float[] noise = noise(clean.length, brown, 5);
        double gain = Math.sqrt(power(clean) / power(noise) / Math.pow(10, ratioDb / 10));
        return sum(clean, noise, gain);
    }

    public static float[] noise(int length, boolean brown, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[length];
        double held = 0;
        for (int i = 0; i < length; i++) {
            double value = random.nextGaussian();
            held = brown ? 0.97 * held + value : value;
            noise[i] = (float) (0.1 * held);
        }
        return noise;
    }

    /// A room: noise that dies away by 60 dB in a time, at the level of the direct sound.
    public static float[] inRoom(float[] dry, double seconds, double wetDb) {
        int length = (int) (48_000 * seconds);
        Random random = new Random(9);
        int taps = 600;
        int[] delays = new int[taps];
        float[] gains = new float[taps];
        double energy = 0;
        for (int i = 0; i < taps; i++) {
            delays[i] = 480 + random.nextInt(length);
            double decay = Math.pow(10, -3.0 * delays[i] / length);
            gains[i] = (float) (decay * random.nextGaussian());
            energy += gains[i] * gains[i];
        }
        float wet = (float) Math.sqrt(Math.pow(10, wetDb / 10) / energy);
        float[] out = java.util.Arrays.copyOf(dry, dry.length + length / 2);
        for (int tap = 0; tap < taps; tap++) {
            for (int i = 0; i < dry.length && i + delays[tap] < out.length; i++) {
                out[i + delays[tap]] += wet * gains[tap] * dry[i];
            }
        }
        return out;
    }

    public static float[] clipped(float[] sound, double gain) {
        float[] out = new float[sound.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.clamp(gain * sound[i], -0.9, 0.9);
        }
        return out;
    }

    /// Chords of plucked tones, two in a second, at a ratio under the speech.
    public static float[] withMusic(float[] speech, double ratioDb) {
        double[][] chords = {{220, 277.2, 329.6}, {196, 246.9, 293.7}, {174.6, 220, 261.6}};
        float[] music = new float[speech.length];
        for (int i = 0; i < music.length; i++) {
            double[] chord = chords[i / 96_000 % chords.length];
            double since = i % 24_000 / 48_000.0;
            for (double hertz : chord) {
                for (int partial = 1; partial <= 4; partial++) {
                    double wave = Math.sin(2 * Math.PI * hertz * partial * i / 48_000);
                    music[i] += (float) (wave * Math.exp(-2 * since) / partial);
                }
            }
        }
        double gain = Math.sqrt(power(speech) / power(music) / Math.pow(10, ratioDb / 10));
        return sum(speech, music, gain);
    }

    static float[] sum(float[] one, float[] other, double gain) {
        float[] out = new float[one.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (one[i] + gain * other[i]);
        }
        return out;
    }

    /// Mean power of what is not digital silence.
    public static double power(float[] sound) {
        double sum = 0;
        int count = 1;
        for (float value : sound) {
            sum += (double) value * value;
            count += Math.abs(value) > 1e-5 ? 1 : 0;
        }
        return sum / count;
    }
}
