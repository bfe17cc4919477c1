package studio.longplay.engine.voice.measure;

import studio.longplay.engine.voice.WordTime;

/// Figures of one take. Units, ranges and sources stand in [Figure].
///
/// @param clippedShare share of samples cut off at the top, 0 to 1
/// @param signalToNoiseDb speech against the quietest stretches, 0 to 60
/// @param silenceShare share of time without speech, 0 to 1
/// @param loudnessLufs gated loudness
/// @param paceRatio pace against the voice's usual; 1 if that is unknown
/// @param syllableRatio syllables heard against those in the text
/// @param endUnderSpeechDb how far the last sound is under the speech: a word that dies away falls
///   far, one that is cut off does not
/// @param endsInWord whether the sound ends before its last word does
/// @param repeatLikeness how alike two neighbouring stretches are, 0 to 1
/// @param alignmentConfidence how well the words' times fit the sound, 0 to 1; 1 without times
public record TakeFigures(
        double clippedShare,
        double signalToNoiseDb,
        double silenceShare,
        double loudnessLufs,
        double paceRatio,
        double syllableRatio,
        double endUnderSpeechDb,
        boolean endsInWord,
        double repeatLikeness,
        double alignmentConfidence) {
    private static final int SAMPLES_OF_STEP = 480;
    private static final float SOUND = 2e-4f;
    private static final int END_SAMPLES = 720;
    private static final double SOUNDING_UNDER_DB = 30;
    private static final double LEAST_OF_WORD = 0.3;
    private static final int MARGIN_STEPS = 5;
    private static final double MOST_END_DB = 80;

    /// Measures a take.
    ///
    /// @param samples mono, 48 kHz
    public static TakeFigures of(float[] samples, TakeText text) {
        SpeechAnalysis speech = SpeechAnalysis.of(samples);
        double[] levels = speech.levels();
        Syllables syllables = speech.syllables();
        double usual = text.usualSyllablesPerSecond();
        int written = text.syllables();
        return new TakeFigures(
                Levels.clippedShare(samples),
                Levels.signalToNoiseDb(speech.mels(), levels),
                Levels.silenceShare(levels),
                Loudness.of(samples),
                usual <= 0 ? 1 : syllables.perSecond() / usual,
                written == 0 ? 1 : (double) syllables.count() / written,
                endUnderSpeechDb(samples, Levels.speechDbfs(levels)),
                endsInWord(samples, text),
                RepeatedWord.likeness(speech),
                alignment(levels, text));
    }

    /// Of the 15 ms before the last sample that is no silence.
    private static double endUnderSpeechDb(float[] samples, double speechDbfs) {
        int end = samples.length;
        while (end > 0 && Math.abs(samples[end - 1]) < SOUND) {
            end--;
        }
        int from = Math.max(0, end - END_SAMPLES);
        double sum = 1e-13;
        for (int i = from; i < end; i++) {
            sum += (double) samples[i] * samples[i];
        }
        double level = 10 * StrictMath.log10(sum / Math.max(1, end - from));
        return Math.clamp(speechDbfs - level, 0, MOST_END_DB);
    }

    private static boolean endsInWord(float[] samples, TakeText text) {
        return !text.words().isEmpty()
                && text.words().getLast().endSample() > samples.length + END_SAMPLES;
    }

    /// The share of words in which something sounds, times the share of sound that is in words.
    private static double alignment(double[] levels, TakeText text) {
        if (text.words().isEmpty()) {
            return 1;
        }
        double gate = Levels.speechDbfs(levels) - SOUNDING_UNDER_DB;
        boolean[] inWord = new boolean[levels.length];
        int heardWords = 0;
        for (WordTime word : text.words()) {
            int from = (int) (word.startSample() / SAMPLES_OF_STEP);
            int to = (int) (word.endSample() / SAMPLES_OF_STEP);
            int heard = 0;
            for (int i = Math.max(0, from - MARGIN_STEPS); i < to + MARGIN_STEPS; i++) {
                if (i < levels.length) {
                    inWord[i] = true;
                    heard += i >= from && i < to && levels[i] > gate ? 1 : 0;
                }
            }
            heardWords += heard >= LEAST_OF_WORD * (to - from) ? 1 : 0;
        }
        int sounding = 0;
        int inside = 0;
        for (int i = 0; i < levels.length; i++) {
            sounding += levels[i] > gate ? 1 : 0;
            inside += levels[i] > gate && inWord[i] ? 1 : 0;
        }
        double words = (double) heardWords / text.words().size();
        return words * inside / Math.max(1, sounding);
    }
}
