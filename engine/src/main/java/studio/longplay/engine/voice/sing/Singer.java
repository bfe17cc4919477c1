package studio.longplay.engine.voice.sing;

/// What makes one singer of several.
///
/// @param seed of all that varies from note to note
/// @param detuneCents how far above the notes they sing
/// @param lateSeconds how much after the beat they come
/// @param vibrato how wide they let notes swing, 1 is usual
/// @param brightDb brighter by this much at 4 kHz, negative is darker
/// @param formantRatio formants against the voice's own
record Singer(
        long seed,
        double detuneCents,
        double lateSeconds,
        double vibrato,
        double brightDb,
        double formantRatio) {
    /// Alone.
    static Singer solo(long seed) {
        return new Singer(seed, 0, 0, 1, 0, 1);
    }
}
