package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import java.util.List;

/// Where in a film the timeline says for certain that something moves, is seen, and is heard. What
/// is in none of them may be still, dark and silent.
///
/// @param moving frames of scenery that moves and pictures that a camera moves over
/// @param lit frames of scenery, which is never black
/// @param sounding frames in which a line, music or an effect is heard
@JsonPropertyOrder({"moving", "lit", "sounding"})
public record Meant(List<FrameSpan> moving, List<FrameSpan> lit, List<FrameSpan> sounding) {
    public Meant {
        moving = FrameSpan.joined(moving);
        lit = FrameSpan.joined(lit);
        sounding = FrameSpan.joined(sounding);
    }

    /// The same behind so many frames of something else.
    public Meant behind(long frames) {
        return frames == 0
                ? this
                : new Meant(later(moving, frames), later(lit, frames), later(sounding, frames));
    }

    private static List<FrameSpan> later(List<FrameSpan> spans, long frames) {
        return spans.stream()
                .map(span -> new FrameSpan(span.from() + frames, span.to() + frames))
                .toList();
    }
}
