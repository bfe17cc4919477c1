package studio.longplay.app.timeline;

import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;

import java.util.Optional;

/// The strips of the desk that the sound of a clip passes.
final class ClipStrips {
    private ClipStrips() {}

    /// That of who speaks, of the user's track, or of the row of the script's cue; empty for what
    /// is not heard.
    ///
    /// @param rides knows which cues go on
    static Optional<StripRef> source(Track track, Clip clip, Voicing voicing, Rides rides) {
        if (track.kind() == TrackKind.AUDIO) {
            return Optional.of(new StripRef.OfTrack(track.id().name()));
        }
        Optional<StripRef> row = rides.row(clip);
        if (row.isPresent()) {
            return row;
        }
        boolean spoken = clip.kind() == ClipKind.LINE || clip.kind() == ClipKind.CROWD;
        return clip.speaker()
                .filter(_ -> spoken)
                .map(speaker -> new StripRef.OfSpeaker(voicing.who(speaker.key())));
    }

    /// That of the bus it usually goes to; empty for what is not heard.
    static Optional<StripRef> bus(Track track) {
        return track.kind().stem().map(stem -> new StripRef.OfBus(StemName.valueOf(stem.name())));
    }
}
