package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// What a quality check measured, whether or not anything is wrong with it.
///
/// @param frames pictures in the file
/// @param duration of the longer of picture and sound, as a timecode
/// @param picturesLookedAt of those, how many were decoded and looked at
/// @param samples of sound
/// @param integratedLufs null if the film is silent
/// @param truePeakDbtp null if the film is silent
/// @param driftSamples how much later the sound ends than the picture's count says, by the times of
///   the packets alone; null without pictures or sound
/// @param unevenFrames pictures that last longer or shorter than the others
/// @param blackFrames pictures that are black, meant or not, of those looked at
/// @param longestStillSeconds the longest time without any change, meant or not, as far as it was
///   looked at: without a full check stretches that are meant to be still are not
/// @param longestSilenceSeconds the longest time without sound, meant or not
/// @param clippedPlaces where samples stand at full scale one after the other
/// @param captions in the film or beside it
/// @param fastestCaption the highest reading speed, characters a second
/// @param syncPairs flashes with a beep that were measured; null if nobody asked
/// @param syncSeconds of them the beep that is farthest from its flash, and how much later it is;
///   null if there are none
@JsonPropertyOrder({
    "frames",
    "duration",
    "picturesLookedAt",
    "samples",
    "integratedLufs",
    "loudnessRangeLu",
    "truePeakDbtp",
    "driftSamples",
    "unevenFrames",
    "blackFrames",
    "longestStillSeconds",
    "longestSilenceSeconds",
    "clippedPlaces",
    "captions",
    "fastestCaption",
    "syncPairs",
    "syncSeconds"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measured(
        long frames,
        String duration,
        long picturesLookedAt,
        long samples,
        @Nullable Double integratedLufs,
        double loudnessRangeLu,
        @Nullable Double truePeakDbtp,
        @Nullable Long driftSamples,
        long unevenFrames,
        long blackFrames,
        double longestStillSeconds,
        double longestSilenceSeconds,
        int clippedPlaces,
        int captions,
        double fastestCaption,
        @Nullable Integer syncPairs,
        @Nullable Double syncSeconds) {
    /// Where nobody asked for sync.
    public Measured(
            long frames,
            String duration,
            long picturesLookedAt,
            long samples,
            @Nullable Double integratedLufs,
            double loudnessRangeLu,
            @Nullable Double truePeakDbtp,
            @Nullable Long driftSamples,
            long unevenFrames,
            long blackFrames,
            double longestStillSeconds,
            double longestSilenceSeconds,
            int clippedPlaces,
            int captions,
            double fastestCaption) {
        this(
                frames,
                duration,
                picturesLookedAt,
                samples,
                integratedLufs,
                loudnessRangeLu,
                truePeakDbtp,
                driftSamples,
                unevenFrames,
                blackFrames,
                longestStillSeconds,
                longestSilenceSeconds,
                clippedPlaces,
                captions,
                fastestCaption,
                null,
                null);
    }

    /// The same with what was found about sync.
    ///
    /// @param offsets of the beeps from their flashes, seconds
    Measured withSync(List<Double> offsets) {
        Double worst =
                offsets.stream()
                        .max(Comparator.comparingDouble(Math::abs))
                        .map(offset -> Math.rint(offset * 100_000) / 100_000)
                        .orElse(null);
        return new Measured(
                frames,
                duration,
                picturesLookedAt,
                samples,
                integratedLufs,
                loudnessRangeLu,
                truePeakDbtp,
                driftSamples,
                unevenFrames,
                blackFrames,
                longestStillSeconds,
                longestSilenceSeconds,
                clippedPlaces,
                captions,
                fastestCaption,
                offsets.size(),
                worst);
    }
}
