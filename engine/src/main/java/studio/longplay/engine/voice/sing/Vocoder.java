package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.BANDS;
import static studio.longplay.engine.voice.sing.VoiceFrames.BAND_HZ;
import static studio.longplay.engine.voice.sing.VoiceFrames.CEPSTRA;
import static studio.longplay.engine.voice.sing.VoiceFrames.HOP;
import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;
import static studio.longplay.engine.voice.sing.VoiceFrames.SIZE;

import studio.longplay.engine.voice.measure.FourierTransform;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Gives a voice another pitch and other times: each period is a pulse and a stretch of noise
/// through the throat of that moment, as a minimum phase filter (after M. Morise, F. Yokomori and
/// K. Ozawa 2016, "WORLD: a vocoder-based high-quality speech synthesis system"). The pulses stand
/// between samples, so the pitch is exact. Used once.
final class Vocoder {
    private static final int UNPITCHED_PERIOD = 120;
    private static final double LEAST_HISS = 0.03;

    /// 3 dB less at 25 Hz.
    private static final double DIRECT_POLE = 0.99673;

    /// What is heard of the lowest bins: below 50 Hz there is no voice.
    private static final double[] FLOOR = {0, 0.2, 0.7};

    /// A pulse between two samples rings a little before it as well: room for that.
    private static final int LEAD = 32;

    /// Where the sound of a pulse is faded out, so that it ends without a click.
    private static final int FADE = 512;

    private static final double[] WINDOW = new double[SIZE];

    static {
        Arrays.setAll(
                WINDOW,
                i -> Curves.ease((i + 1.0) / LEAD) * Curves.ease((SIZE - i) / (double) FADE));
    }

    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);

    /// White noise of variance 1 from even chances.
    private static final double EVEN = StrictMath.sqrt(12);

    private final VoiceFrames frames;
    private final Timbre timbre;
    private final SplittableRandom chance;
    private final double[] real = new double[SIZE];
    private final double[] imaginary = new double[SIZE];
    private final double[] spectrum = new double[SIZE];
    private final double[] turned = new double[SIZE];
    private final double[] hiss = new double[BANDS];
    private final double[] hissOfBin = new double[SIZE / 2 + 1];

    /// @param seed of the noise
    Vocoder(VoiceFrames frames, Timbre timbre, long seed) {
        this.frames = frames;
        this.timbre = timbre;
        this.chance = new SplittableRandom(seed);
    }

    /// Sings a course.
    ///
    /// @return mono, 48 kHz, one hop for each frame of the course
    float[] sing(Course course) {
        int length = course.frames() * HOP;
        float[] out = new float[length + SIZE];
        double at = 0;
        while (at < length) {
            double frame = at / HOP;
            double place = course.place(frame);
            if (place < 0 || frames.count() == 0) {
                at += HOP / 2.0;
                continue;
            }
            double hertz = course.pitch(frame);
            double period = hertz > 0 ? period(course, at, hertz) : UNPITCHED_PERIOD;
            int hop = (int) frame;
            throat(place, (int) at, (int) (at + period));
            mix(at - (int) at, hertz > 0 ? StrictMath.sqrt(period) : 0, course.effort()[hop]);
            lay(out, (int) at, course.gain()[hop]);
            at += period;
        }
        float[] sung = Arrays.copyOf(out, length);
        blockDirect(sung);
        blockDirect(sung);
        return sung;
    }

    /// Pulses all point one way: their mean is no sound. A pole and a zero take it out.
    private static void blockDirect(float[] samples) {
        double before = 0;
        double out = 0;
        for (int i = 0; i < samples.length; i++) {
            out = samples[i] - before + DIRECT_POLE * out;
            before = samples[i];
            samples[i] = (float) out;
        }
    }

    /// Samples in which one period passes from a moment on: by the pitch half way.
    private static double period(Course course, double at, double hertz) {
        double half = course.pitch((at + RATE_HZ / hertz / 2) / HOP);
        return RATE_HZ / (half > 0 ? half : hertz);
    }

    /// Loads the cepstrum of a moment and the noise between two samples, and transforms both at
    /// once.
    private void throat(double place, int from, int to) {
        int before = Math.clamp((int) place, 0, frames.count() - 1);
        int after = Math.min(before + 1, frames.count() - 1);
        double share = Math.clamp(place - before, 0.0, 1.0);
        float[] first = frames.cepstra()[before];
        float[] second = frames.cepstra()[after];
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        real[0] = first[0] + share * (second[0] - first[0]);
        for (int i = 1; i < CEPSTRA; i++) {
            real[i] = 2 * (first[i] + share * (second[i] - first[i]));
        }
        for (int i = 0; i < to - from && i < SIZE / 2; i++) {
            imaginary[LEAD + i] = EVEN * (chance.nextDouble() - 0.5);
        }
        TRANSFORM.forward(real, imaginary);
        for (int band = 0; band < BANDS; band++) {
            float[] early = frames.hiss()[before];
            float[] late = frames.hiss()[after];
            hiss[band] = early[band] + share * (late[band] - early[band]);
        }
        spreadHiss();
    }

    private void spreadHiss() {
        int band = 0;
        for (int k = 0; k <= SIZE / 2; k++) {
            double hertz = k * (double) RATE_HZ / SIZE;
            while (band < BANDS - 1 && hertz > BAND_HZ[band + 1]) {
                band++;
            }
            double width = band < BANDS - 1 ? BAND_HZ[band + 1] - BAND_HZ[band] : 1;
            double place = Math.clamp((hertz - BAND_HZ[band]) / width, 0.0, 1.0);
            double next = hiss[Math.min(band + 1, BANDS - 1)];
            hissOfBin[k] = Math.clamp(hiss[band] + place * (next - hiss[band]), LEAST_HISS, 1.0);
        }
    }

    /// What pulse and noise are after the throat, in time.
    ///
    /// @param late how much after a sample the pulse stands
    /// @param pulse its height, 0 for noise alone
    private void mix(double late, double pulse, double effort) {
        for (int k = 0; k <= SIZE / 2; k++) {
            int mirror = (SIZE - k) & (SIZE - 1);
            double logGain = (real[k] + real[mirror]) / 2;
            double phase = (imaginary[k] - imaginary[mirror]) / 2;
            double noiseReal = (imaginary[k] + imaginary[mirror]) / 2;
            double noiseImaginary = (real[mirror] - real[k]) / 2;
            double hissing = pulse > 0 ? hissOfBin[k] : 1;
            double tone = pulse * StrictMath.sqrt(1 - hissing * hissing);
            double turn = -2 * Math.PI * k * (late + LEAD) / SIZE;
            double sourceReal = tone * Curves.cos(turn) + hissing * noiseReal;
            double sourceImaginary = tone * Curves.sin(turn) + hissing * noiseImaginary;
            double heard = k < FLOOR.length ? FLOOR[k] : k == SIZE / 2 ? 0 : 1;
            double gain = heard * Curves.exp(logGain + timbre.logGain(k, effort));
            double filterReal = gain * Curves.cos(phase);
            double filterImaginary = gain * Curves.sin(phase);
            spectrum[k] = sourceReal * filterReal - sourceImaginary * filterImaginary;
            turned[k] = sourceReal * filterImaginary + sourceImaginary * filterReal;
            if (mirror != k) {
                spectrum[mirror] = spectrum[k];
                turned[mirror] = -turned[k];
            }
        }
        TRANSFORM.inverse(spectrum, turned);
    }

    private void lay(float[] out, int from, float gain) {
        int first = Math.max(0, LEAD - from);
        int last = Math.min(SIZE, out.length - from + LEAD);
        for (int i = first; i < last; i++) {
            out[from - LEAD + i] += (float) (gain * WINDOW[i] * spectrum[i]);
        }
    }
}
