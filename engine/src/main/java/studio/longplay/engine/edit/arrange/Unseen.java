package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Clips of the user's that another hides: they are not on the board, but come out again when that
/// goes, and are then to stand by what they are linked to.
final class Unseen {
    private Unseen() {}

    /// Those on tracks that are not locked, as they are by now.
    static List<UserClip> of(Draft draft) {
        List<UserClip> unseen = new ArrayList<>();
        for (Board.Lost lost : draft.board().lost()) {
            if (lost.what() instanceof Board.Lost.What.Clip(String id)
                    && draft.has(id)
                    && draft.strips().place(new ClipRef.OfUser(id)).isEmpty()
                    && draft.isOpen(draft.clip(id).track())) {
                unseen.add(draft.clip(id));
            }
        }
        return unseen;
    }

    /// Those that did not go where what they are linked to went are by themselves from now on.
    static void letGo(Draft draft) {
        for (UserClip clip : of(draft)) {
            if (!clip.link().isEmpty() && !isInStep(draft, clip)) {
                draft.put(clip.withLink(""));
            }
        }
    }

    private static boolean isInStep(Draft draft, UserClip clip) {
        Optional<MediaTime> moved = moved(draft, clip);
        for (UserClip other : draft.clips()) {
            if (other.link().equals(clip.link()) && !moved.equals(moved(draft, other))) {
                return false;
            }
        }
        return true;
    }

    /// How far the start of its source moved; empty for what is new.
    private static Optional<MediaTime> moved(Draft draft, UserClip clip) {
        return Optional.ofNullable(draft.before().userClips().get(clip.id()))
                .flatMap(old -> draft.ground().before(old.anchor()).map(at -> at.minus(old.in())))
                .flatMap(then ->
                        draft.ground()
                                .of(clip.anchor())
                                .map(at ->
                                        draft.frames().nearest(at.minus(clip.in()).minus(then))));
    }
}
