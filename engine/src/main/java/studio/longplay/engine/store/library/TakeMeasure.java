package studio.longplay.engine.store.library;

import java.util.List;

/// How good a take is, as measured some time after it was made.
///
/// @param score 0 to 100, higher is better
/// @param loudnessLufs gated loudness
/// @param clippedShare share of samples cut off at the top, 0 to 1
/// @param signalToNoiseDb speech against the quietest stretches
/// @param silenceShare share of time without speech, 0 to 1
/// @param syllablesPerSecond pace of the speech, pauses left out
/// @param reasons why the score is not 100, a sentence each, the gravest first
public record TakeMeasure(
        double score,
        double loudnessLufs,
        double clippedShare,
        double signalToNoiseDb,
        double silenceShare,
        double syllablesPerSecond,
        List<String> reasons) {
    public TakeMeasure {
        reasons = List.copyOf(reasons);
    }
}
