package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What of an arrangement belongs to a part of its script: the user's clips stand beside the lines
/// of the part that they stood beside in the whole.
public final class ArrangementCut {
    private static final MediaTime TAIL = Pacing.DEFAULT.tail();

    private final List<At> lines = new ArrayList<>();
    private final MediaTime end;

    private record At(ElementId line, ElementId scene, TimeRange range, MediaTime sceneStart) {}

    private ArrangementCut(Programme whole, Set<ElementId> kept) {
        List<MediaTime> starts = whole.starts();
        for (int number = 0; number < whole.scenes().size(); number++) {
            SceneLayout scene = whole.scenes().get(number);
            MediaTime start = starts.get(number);
            for (Placed.PlacedLine line : scene.lines()) {
                if (kept.contains(line.line().id())) {
                    TimeRange range = line.natural().shiftedBy(start);
                    lines.add(new At(line.line().id(), scene.scene().id(), range, start));
                }
            }
        }
        end = lines.isEmpty() ? MediaTime.ZERO : lines.getLast().range().end().plus(TAIL);
    }

    /// The arrangement of a part of a script.
    ///
    /// @param whole laid out with the arrangement
    /// @param part some of its lines
    public static Arrangement of(
            Arrangement arrangement, Programme whole, Script part, FrameRate rate) {
        if (arrangement.isNone()) {
            return arrangement;
        }
        Set<ElementId> kept = ids(part);
        ArrangementCut cut = new ArrangementCut(whole, kept);
        Map<ClipKey, ClipEdit> edits =
                arrangement.clips().entrySet().stream()
                        .filter(entry -> kept.contains(entry.getKey().element()))
                        .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
        Map<String, UserClip> clips = new TreeMap<>();
        OwnClips own = OwnClips.of(arrangement, Landmarks.of(whole.scenes()), rate);
        for (OwnClips.Standing standing : own.standings()) {
            cut.clip(standing).ifPresent(clip -> clips.put(clip.id(), clip));
        }
        return arrangement.withClips(edits).withUserClips(clips).withMarkers(Map.of());
    }

    private static Set<ElementId> ids(Script part) {
        Set<ElementId> ids = new HashSet<>();
        for (Scene scene : part.scenes()) {
            ids.add(scene.id());
            scene.parts().forEach(each -> ids.add(each.id()));
            for (Line line : scene.lines()) {
                line.cues().forEach(inside -> ids.add(inside.cue().id()));
            }
        }
        return ids;
    }

    private Optional<UserClip> clip(OwnClips.Standing standing) {
        TimeRange range = standing.range();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        MediaTime from = range.start().max(lines.getFirst().range().start());
        MediaTime until = range.end().min(end);
        if (!from.isBefore(until)) {
            return Optional.empty();
        }
        At at = lines.getFirst();
        for (At line : lines) {
            at = line.range().start().isAfter(from) ? at : line;
        }
        UserClip clip = standing.clip();
        Speed speed = clip.treatment().speed();
        MediaTime in = clip.in().plus(speed.sourceOf(from.minus(range.start())));
        MediaTime out = in.plus(speed.sourceOf(until.minus(from)));
        Anchor anchor =
                new Anchor(
                        at.line(),
                        from.minus(at.range().start()),
                        at.scene(),
                        from.minus(at.sceneStart()));
        return in.isBefore(out)
                ? Optional.of(clip.withEnds(in, out).withAnchor(anchor))
                : Optional.empty();
    }
}
