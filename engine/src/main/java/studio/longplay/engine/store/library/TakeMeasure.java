package studio.longplay.engine.store.library;

import java.util.List;
import java.util.Optional;

/// How good a take is, as measured some time after it was made.
///
/// @param score 0 to 100, higher is better
/// @param loudnessLufs gated loudness
/// @param clippedShare share of samples cut off at the top, 0 to 1
/// @param signalToNoiseDb speech against the quietest stretches
/// @param silenceShare share of time without speech, 0 to 1
/// @param syllablesPerSecond pace of the speech, pauses left out
/// @param grade what listeners would say, 1 to 5, as DNSMOS P.835 hears it; empty where that model
///   is not installed, 0 if it could not be told
/// @param reasons why the score is not 100, a sentence each, the gravest first
public record TakeMeasure(
        double score,
        double loudnessLufs,
        double clippedShare,
        double signalToNoiseDb,
        double silenceShare,
        double syllablesPerSecond,
        Optional<Double> grade,
        List<String> reasons) {
    /// Without a grade.
    public TakeMeasure(
            double score,
            double loudnessLufs,
            double clippedShare,
            double signalToNoiseDb,
            double silenceShare,
            double syllablesPerSecond,
            List<String> reasons) {
        this(
                score,
                loudnessLufs,
                clippedShare,
                signalToNoiseDb,
                silenceShare,
                syllablesPerSecond,
                Optional.empty(),
                reasons);
    }

    /// The same with a grade.
    public TakeMeasure graded(double given) {
        return new TakeMeasure(
                score,
                loudnessLufs,
                clippedShare,
                signalToNoiseDb,
                silenceShare,
                syllablesPerSecond,
                Optional.of(given),
                reasons);
    }

    public TakeMeasure {
        reasons = List.copyOf(reasons);
    }
}
