package studio.longplay.engine.render.interchange;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read from another program, ready to be put on the timeline.
///
/// @param name of the timeline
/// @param arrangement if the file is ours and unchanged: the whole arrangement as it was
/// @param mix the desk as it was, likewise; empty also in files from before it was written
/// @param tracks from the bottom up
/// @param clips anchored to the programme's start
/// @param markers anchored to the programme's start
/// @param bin the files the clips use
/// @param losses what could not be read
public record Imported(
        String name,
        Optional<Arrangement> arrangement,
        Optional<MixSettings> mix,
        List<UserTrack> tracks,
        List<UserClip> clips,
        List<UserMarker> markers,
        List<BinItem> bin,
        LossReport losses) {
    public Imported {
        tracks = List.copyOf(tracks);
        clips = List.copyOf(clips);
        markers = List.copyOf(markers);
        bin = List.copyOf(bin);
    }

    /// A project's arrangement with all of this in it: as it was, if the file is ours; else with
    /// the tracks on top of the user's own. Files the bin knows stay as the user has them there.
    ///
    /// @param board says what of the script each clip and marker goes with
    public Arrangement onto(Board board, Arrangement before) {
        if (arrangement.isPresent()) {
            return arrangement.get();
        }
        List<UserTrack> all = new ArrayList<>(before.tracks());
        all.addAll(tracks);
        Arrangement after = before.withTracks(all);
        for (BinItem item : bin) {
            after = after.bin().containsKey(item.digest()) ? after : after.with(item);
        }
        for (UserClip clip : clips) {
            after = after.with(clip.withAnchor(anchored(board, clip.anchor())));
        }
        for (UserMarker marker : markers) {
            Anchor anchor = anchored(board, marker.anchor());
            after =
                    after.with(
                            new UserMarker(
                                    marker.id(),
                                    marker.name(),
                                    marker.colour(),
                                    anchor,
                                    marker.length()));
        }
        return after;
    }

    private static Anchor anchored(Board board, Anchor ofProgramme) {
        return board.anchorAt(ofProgramme.offset());
    }
}
