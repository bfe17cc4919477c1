package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

/// A clip that the user put on a track of their own.
///
/// @param id names it for ever
/// @param track the id of its [UserTrack]
/// @param in where it begins in its source
/// @param out where it ends in its source, after `in`; it lasts `speed.lengthOf(out - in)`
/// @param link what it is linked to (a film's picture and its sound) has the same link; empty for
///   none
/// @param group names the group it moves with, empty for none
public record UserClip(
        String id,
        String track,
        String name,
        ClipSource source,
        Anchor anchor,
        MediaTime in,
        MediaTime out,
        Treatment treatment,
        String link,
        String group) {
    public UserClip {
        if (!in.isBefore(out) || in.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("a clip uses something of its source: " + name);
        }
    }

    /// How long it lasts on the timeline.
    public MediaTime length() {
        return treatment.speed().lengthOf(out.minus(in));
    }

    public UserClip withId(String newId) {
        return new UserClip(newId, track, name, source, anchor, in, out, treatment, link, group);
    }

    public UserClip withTrack(String newTrack) {
        return new UserClip(id, newTrack, name, source, anchor, in, out, treatment, link, group);
    }

    public UserClip withName(String newName) {
        return new UserClip(id, track, newName, source, anchor, in, out, treatment, link, group);
    }

    public UserClip withAnchor(Anchor newAnchor) {
        return new UserClip(id, track, name, source, newAnchor, in, out, treatment, link, group);
    }

    public UserClip withEnds(MediaTime newIn, MediaTime newOut) {
        return new UserClip(id, track, name, source, anchor, newIn, newOut, treatment, link, group);
    }

    public UserClip with(Treatment newTreatment) {
        return new UserClip(id, track, name, source, anchor, in, out, newTreatment, link, group);
    }

    public UserClip with(ClipSource newSource) {
        return new UserClip(id, track, name, newSource, anchor, in, out, treatment, link, group);
    }

    public UserClip withLink(String newLink) {
        return new UserClip(id, track, name, source, anchor, in, out, treatment, newLink, group);
    }

    public UserClip withGroup(String newGroup) {
        return new UserClip(id, track, name, source, anchor, in, out, treatment, link, newGroup);
    }
}
