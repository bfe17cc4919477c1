package studio.longplay.engine.voice.engine;

import marytts.htsengine.HTSPStream;
import marytts.htsengine.HTSParameterGeneration;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.Random;

/// Bends the parameters of the base voice, frame by frame of 5 ms, into another person's.
final class ParameterShape {
    /// Median pitch of the base voice over many sentences; measured.
    static final double BASE_PITCH_HZ = 172;

    private static final double LEAST_HZ = 50;
    private static final double MOST_HZ = 500;
    private static final double FRAMES_PER_SECOND = 200;
    private static final double TREMOR_HZ = 5.2;

    private final VoiceShape shape;
    private final boolean whispered;
    private final Random random;

    ParameterShape(Delivery delivery, Utterance utterance) {
        this.shape = delivery.shape();
        this.whispered = delivery.whispered();
        int seed = 17;
        for (SpokenWord word : utterance.words()) {
            seed = 31 * seed + word.spelling().hashCode();
        }
        this.random = new Random(seed);
    }

    /// @param framePitch what each frame's place in the sentence does to its pitch
    /// @param frameWeights how much each frame is stressed
    /// @param alpha frequency warping of the cepstra
    void apply(
            HTSParameterGeneration parameters,
            double[] framePitch,
            double[] frameWeights,
            double alpha) {
        boolean[] voiced = parameters.getVoicedArray();
        HTSPStream pitch = parameters.getlf0Pst();
        HTSPStream cepstra = parameters.getMcepPst();
        HTSPStream strengths = parameters.getStrPst();
        CepstralShape spectrum = new CepstralShape(shape, whispered, cepstra.getOrder(), alpha);
        int tone = 0;
        for (int frame = 0; frame < cepstra.getT(); frame++) {
            double waver = waver(frame);
            if (voiced[frame]) {
                double plain = bentPitch(pitch.getPar(tone, 0), framePitch[frame]) + waver;
                double bent = plain + Stress.logPitch(frameWeights[frame]);
                pitch.setPar(tone++, 0, limited(bent));
            }
            spectrum.apply(cepstra, frame, loudness(waver) + Stress.logGain(frameWeights[frame]));
            breathe(strengths, frame);
        }
    }

    /// Natural logarithms of hertz, in and out.
    private double bentPitch(double logHz, double phrase) {
        double away = logHz - StrictMath.log(BASE_PITCH_HZ) + StrictMath.log(phrase);
        return StrictMath.log(shape.pitchHz()) + away * shape.pitchRange();
    }

    private static double limited(double logHz) {
        return Math.clamp(logHz, StrictMath.log(LEAST_HZ), StrictMath.log(MOST_HZ));
    }

    /// Deviation of log pitch at a frame: a slow waver and a random one.
    private double waver(int frame) {
        double slow = StrictMath.sin(2 * Math.PI * TREMOR_HZ * frame / FRAMES_PER_SECOND);
        double rough = 2 * random.nextDouble() - 1;
        return 0.045 * shape.tremor() * slow + 0.06 * shape.roughness() * rough;
    }

    /// Change of log amplitude at a frame.
    private double loudness(double waver) {
        double rough = 2 * random.nextDouble() - 1;
        return 2 * waver * shape.tremor() + 0.22 * shape.roughness() * rough;
    }

    /// Takes tone from the excitation, from the upper bands more than from the lower.
    private void breathe(HTSPStream strengths, int frame) {
        int bands = strengths.getOrder();
        for (int band = 0; band < bands; band++) {
            double share = (band + 0.5) / bands;
            double air = whispered ? 1 : shape.breath() * Math.min(1, 0.25 + 1.1 * share);
            strengths.setPar(frame, band, strengths.getPar(frame, band) * (1 - air));
        }
    }
}
