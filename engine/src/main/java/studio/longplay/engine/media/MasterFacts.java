package studio.longplay.engine.media;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What was found on reading every packet of a film.
///
/// @param frames video packets
/// @param constantRate whether every frame lasts exactly as long as every other; in a file whose
///   clock is too coarse for that (Matroska), whether every frame stands at the tick nearest to
///   where it belongs
/// @param frameDuration of the first frame
/// @param soundPackets packets of sound
/// @param samples decoded, after the edit list took the encoder's priming away
/// @param boundaries in the order asked for
public record MasterFacts(
        long frames,
        boolean constantRate,
        MediaTime frameDuration,
        long soundPackets,
        long samples,
        List<Boundary> boundaries) {
    public MasterFacts {
        boundaries = List.copyOf(boundaries);
    }

    /// The largest drift at any boundary, in samples, without its sign.
    public long worstDriftSamples() {
        return boundaries.stream()
                .mapToLong(boundary -> Math.abs(boundary.driftSamples()))
                .max()
                .orElse(0);
    }

    /// Both clocks at the first frame of a segment.
    ///
    /// @param frame counted from the film's first
    /// @param videoTime when the player shows that frame
    /// @param soundTime when the player sounds the sample that belongs to it by count
    /// @param driftSamples how much later the sound is than the picture, in samples
    public record Boundary(
            long frame, MediaTime videoTime, MediaTime soundTime, long driftSamples) {}
}
