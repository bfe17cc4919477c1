package studio.longplay.app.timeline;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.Comparator;
import java.util.Optional;

/// Puts transitions on cuts: those of the palette, and the usual one by a key.
public final class Crossings {
    private static final MediaTime USUAL = MediaTime.ofSeconds(1);

    private final TimelineViewModel model;

    Crossings(TimelineViewModel model) {
        this.model = model;
    }

    /// Puts a transition on the cut nearest to the playhead: of the selected clip's track, else of
    /// the pictures.
    public void addAtPlayhead(Crossing.Kind kind) {
        long now = model.transport().position().ticks();
        Optional<Track> chosen =
                model.selectedClip().flatMap(clip -> model.tracks().trackOf(clip.id()));
        Optional<Joint> joint =
                chosen.flatMap(track -> Joint.nearest(track, now)).or(() -> ofPictures(now));
        joint.ifPresentOrElse(found -> put(found, kind), () -> model.editing().say("crossing"));
    }

    private Optional<Joint> ofPictures(long now) {
        return model.tracks().tracks().stream()
                .filter(track -> track.kind().isSeen())
                .flatMap(track -> Joint.nearest(track, now).stream())
                .min(Comparator.comparingLong(joint -> Math.abs(joint.later().start() - now)));
    }

    /// Where a transition that is dragged would come to: the nearest cut of the track there.
    Optional<Joint> at(Pointer pointer) {
        long ticks = model.viewport().ticks(pointer.x());
        return model.rows()
                .at(pointer.y() - Header.HEIGHT)
                .map(row -> model.tracks().tracks().get(row.index()))
                .flatMap(track -> Joint.nearest(track, ticks));
    }

    /// As long as both clips allow, a second at most.
    void put(Joint joint, Crossing.Kind kind) {
        long shorter = Math.min(length(joint.before()), length(joint.later()));
        MediaTime length = USUAL.min(new MediaTime(Math.max(0, shorter)));
        model.treating().crossing(joint.later(), Crossing.centred(kind, length));
    }

    private static long length(Clip clip) {
        return clip.end() - clip.start();
    }

    /// Takes the transition at the start of each selected clip away.
    public void removeFromPicked() {
        model.picking().clips().stream()
                .filter(clip -> clip.treatment().crossing().isPresent())
                .forEach(model.treating()::noCrossing);
    }
}
