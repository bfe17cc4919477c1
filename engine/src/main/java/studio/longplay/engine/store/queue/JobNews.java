package studio.longplay.engine.store.queue;

import org.jspecify.annotations.Nullable;

/// How far a running job is, for whoever looks.
///
/// @param id of the job
/// @param step what it does now, in the engine's word
/// @param done of `total` pieces of the step
/// @param fraction of the whole job, 0 to 1
/// @param leftMillis how long it will still take; negative while nobody knows
/// @param errorFraction by how much such guesses were off at most, three times of four; negative
///   while it was not measured often enough
/// @param segments a letter for each segment of the film, in order: see [SegmentLetters]
/// @param encoder what encodes; empty before that is known
/// @param warning what is not as it should be, with its figure and what to do; empty if nothing is
public record JobNews(
        long id,
        String step,
        long done,
        long total,
        double fraction,
        long leftMillis,
        double errorFraction,
        String segments,
        String encoder,
        String warning) {
    /// What earlier versions wrote has no warning.
    public JobNews {
        warning = orEmpty(warning);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Of a job that has just begun.
    public static JobNews begun(long id) {
        return new JobNews(id, "", 0, 0, 0, -1, -1, "", "", "");
    }
}
