package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Timeline;

import java.util.List;

/// A timeline for another program, with the frame it is seen in and what it has lost already. It
/// runs at 30 frames a second.
///
/// @param duration of the programme; tracks may be shorter
/// @param width pixels
/// @param height pixels
public record Cut(Timeline timeline, MediaTime duration, int width, int height, List<Loss> losses) {
    public Cut {
        losses = List.copyOf(losses);
    }
}
