package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

/// How one segment came into the film this time.
///
/// @param how [#DRAWN], [#REUSED] or [#REPEATED]
/// @param wallMillis from the beginning of drawing to its being kept; 0 unless it was drawn
/// @param cpuMillis the workers spent drawing and encoding; 0 unless it was drawn
/// @param attempts how often it was begun; 0 unless it was drawn
public record SegmentRun(
        String how,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long wallMillis,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long cpuMillis,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int attempts) {
    /// All or some of it was drawn and encoded.
    public static final String DRAWN = "drawn";

    /// It was found finished.
    public static final String REUSED = "reused";

    /// All its pictures are another segment's, whose packets it repeats.
    public static final String REPEATED = "repeated";
}
