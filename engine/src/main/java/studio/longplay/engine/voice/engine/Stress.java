package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.List;

/// How words of weight are said: longer, higher and louder than the others, most in their middle
/// (Fry 1958, "Experiments in the perception of stress").
///
/// A weight of 1 makes a word an eighth longer, 1.6 semitones higher and 2 dB louder.
final class Stress {
    private static final double LONGER = 0.125;
    private static final double SEMITONES = 1.6;
    private static final double GAIN_DB = 2;

    /// What of a word's length its rise and its fall take, each.
    private static final double SLOPE = 0.25;

    private Stress() {}

    static boolean isIn(Utterance utterance) {
        return utterance.words().stream().anyMatch(word -> word.weight() > 0);
    }

    /// What the pace of a word of a weight is multiplied by.
    static double pace(double weight) {
        return 1 / (1 + LONGER * weight);
    }

    /// What is added to the natural logarithm of pitch for each weight.
    static double logPitch(double weight) {
        return weight * SEMITONES / 12 * StrictMath.log(2);
    }

    /// What is added to the natural logarithm of the amplitude for each weight.
    static double logGain(double weight) {
        return weight * GAIN_DB / 20 * StrictMath.log(10);
    }

    /// How much of a weight is heard at a place in its word: it rises and falls at the ends.
    ///
    /// @param place 0 to 1
    static double share(double place) {
        double edge = Math.min(place, 1 - place) / SLOPE;
        return edge >= 1 ? 1 : 0.5 - 0.5 * StrictMath.cos(Math.PI * Math.max(0, edge));
    }

    /// Finished sound with its words of weight louder: all that an engine leaves us that knows no
    /// weights.
    static EngineSound louder(EngineSound sound, Utterance utterance) {
        if (!isIn(utterance)) {
            return sound;
        }
        float[] samples = sound.samples().clone();
        List<SpokenWord> words = utterance.words();
        for (int i = 0; i < words.size(); i++) {
            long from = Math.clamp(sound.wordStarts()[i], 0, samples.length);
            long to = Math.clamp(sound.wordEnds()[i], from, samples.length);
            double weight = 2 * words.get(i).weight();
            for (long at = from; weight > 0 && at < to; at++) {
                double gain = logGain(weight * share((double) (at - from) / (to - from)));
                samples[(int) at] *= (float) StrictMath.exp(gain);
            }
        }
        return sound.with(samples);
    }
}
