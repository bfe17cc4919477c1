package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Board.Lost;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.render.lay.SceneClips.Clip;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Lists what the user did that has no place, or not all of it, with a sentence for each.
final class BoardLosses {
    private final Predicate<ElementId> isMade;
    private final List<Lost> lost = new ArrayList<>();

    /// @param isMade whether a line's length is known
    BoardLosses(Predicate<ElementId> isMade) {
        this.isMade = isMade;
    }

    /// What the pieces of a clip ask for and it does not have.
    void script(Clip clip, String name) {
        if (clip.key().role() == ClipRole.LINE && !isMade.test(clip.key().element())) {
            return;
        }
        boolean none = clip.standings().stream().anyMatch(standing -> standing.slice().isEmpty());
        boolean some = clip.standings().stream().anyMatch(standing -> !standing.full());
        if (none) {
            add(clip.key(), name, "A piece you cut of it lies outside of what there is of it now.");
        } else if (some) {
            add(clip.key(), name, "It is cut short, for there is less room for it now.");
        }
    }

    /// Edits of clips that the script does not make any more.
    void gone(Arrangement arrangement, Set<ClipKey> known) {
        for (ClipKey key : arrangement.clips().keySet()) {
            if (!known.contains(key)) {
                add(
                        key,
                        ClipNames.of(key.role()),
                        "It was changed on the timeline and is no longer in the script.");
            }
        }
    }

    void own(OwnClips own) {
        for (OwnClips.Homeless clip : own.homeless()) {
            add(clip.clip().id(), clip.clip().name(), clip.why());
        }
        for (OwnClips.Standing standing : own.standings()) {
            String id = standing.clip().id();
            String name = standing.clip().name();
            if (own.isWithoutMedia(standing.clip())) {
                add(id, name, "Its file is not in the media bin.");
            }
            if (own.isOrphan(standing.clip())) {
                add(
                        id,
                        name,
                        "What it was placed by is gone from the script; it stands by its scene.");
            }
            standing.cutBy()
                    .ifPresent(later ->
                            add(
                                    id,
                                    name,
                                    "It is cut short where “%s” begins, on the same track."
                                            .formatted(later.name())));
        }
    }

    void marker(UserMarker marker) {
        lost.add(
                new Lost(
                        new Lost.What.Marker(marker.id()),
                        marker.name(),
                        "The scene it stood in is no longer in the script."));
    }

    private void add(ClipKey key, String name, String sentence) {
        lost.add(new Lost(new Lost.What.Edit(key), name, sentence));
    }

    private void add(String id, String name, String sentence) {
        lost.add(new Lost(new Lost.What.Clip(id), name, sentence));
    }

    List<Board.Lost> all() {
        return lost;
    }
}
