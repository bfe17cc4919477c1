package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.time.MediaTime;

/// Something that is to be put on the timeline.
///
/// @param in where it begins in its source
/// @param out where it ends in its source, after `in`
/// @param withSound whether the sound of a film comes too, linked, on an audio track
public record Incoming(
        String name, ClipSource source, MediaTime in, MediaTime out, boolean withSound) {
    public Incoming {
        if (!in.isBefore(out)) {
            throw new IllegalArgumentException("nothing of " + name);
        }
    }

    public MediaTime length() {
        return out.minus(in);
    }
}
