package studio.longplay.engine.store.queue;

/// What was said of the time left at some point of a job, and what was left then.
///
/// @param fraction how far the job was, 0 to 1
/// @param guessedMillis as it was said
/// @param tookMillis as it turned out
public record Guess(double fraction, long guessedMillis, long tookMillis) {}
