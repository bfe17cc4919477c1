package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Optional;

/// What was copied: clips of the user's with their places from the first one's start, and how the
/// clip that was copied last was treated.
///
/// A clip of the script cannot be pasted, for the script says where it is; its treatment can.
public record Clipping(List<Placed> clips, Optional<Treatment> treatment) {
    public Clipping {
        clips = List.copyOf(clips);
    }

    /// A clip.
    ///
    /// @param offset from the start of the first
    public record Placed(UserClip clip, MediaTime offset) {}

    public boolean isEmpty() {
        return clips.isEmpty() && treatment.isEmpty();
    }
}
