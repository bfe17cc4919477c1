package studio.longplay.engine.project.arrange;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;

/// The timeline as it stands, script and user's edits together: what an edit looks at before it
/// changes the [Arrangement]. Derived, never kept.
///
/// @param rate frames on which pictures are cut
/// @param scenes where each scene stands, in order, without gaps
/// @param rows the tracks, from the top of the window down
/// @param anchors what things can be anchored to, in the order of their starts
/// @param marks the user's markers that have a place
/// @param lost what could not be applied
public record Board(
        FrameRate rate,
        List<SceneSpan> scenes,
        List<Row> rows,
        List<Point> anchors,
        List<Mark> marks,
        List<Lost> lost) {
    public Board {
        scenes = List.copyOf(scenes);
        rows = List.copyOf(rows);
        anchors = List.copyOf(anchors);
        marks = List.copyOf(marks);
        lost = List.copyOf(lost);
    }

    /// Where a scene stands.
    public record SceneSpan(ElementId scene, TimeRange range) {}

    /// A track with its clips in the order of their starts; on one track none overlap.
    ///
    /// @param locked whether edits leave it as it is
    /// @param off whether nothing of it is seen or heard
    public record Row(
            TrackRef track, String name, boolean locked, boolean off, List<Strip> strips) {
        public Row {
            strips = List.copyOf(strips);
        }
    }

    /// Something of the script at a time.
    ///
    /// @param at its start in the programme, before the user shifted a piece of it
    /// @param carries whether it takes time of its own: a [ClipEdit#lead()] of it moves what
    ///   follows in its scene
    public record Point(
            ElementId element, ClipRole role, ElementId scene, MediaTime at, boolean carries) {}

    /// A marker in its place.
    public record Mark(UserMarker marker, TimeRange range) {}

    /// Something the user did that has no place any more. It is kept until the user lets it go.
    ///
    /// @param what of it: a clip key, a clip's id or a marker's
    /// @param sentence for the user
    public record Lost(What what, String name, String sentence) {
        /// What lost its place.
        public sealed interface What {
            record Edit(ClipKey key) implements What {}

            record Clip(String id) implements What {}

            record Marker(String id) implements What {}
        }
    }

    public MediaTime duration() {
        return scenes.isEmpty() ? MediaTime.ZERO : scenes.getLast().range().end();
    }

    public Optional<Strip> strip(ClipRef ref) {
        return rows.stream()
                .flatMap(row -> row.strips().stream())
                .filter(strip -> strip.ref().equals(ref))
                .findFirst();
    }

    public Optional<Row> row(TrackRef track) {
        return rows.stream().filter(row -> row.track().equals(track)).findFirst();
    }

    /// The scene at a time; the last one at the end and after it.
    public Optional<SceneSpan> sceneAt(MediaTime time) {
        Optional<SceneSpan> found = Optional.empty();
        for (SceneSpan scene : scenes) {
            if (found.isPresent() && scene.range().start().isAfter(time)) {
                break;
            }
            found = Optional.of(scene);
        }
        return found;
    }

    /// What something at a time is best anchored to: the last part of its scene that began by then,
    /// or the scene. A card is never it: its element is the scene.
    public Anchor anchorAt(MediaTime time) {
        Optional<SceneSpan> scene = sceneAt(time);
        if (scene.isEmpty()) {
            return Anchor.ofProgramme(time);
        }
        ElementId in = scene.get().scene();
        MediaTime sceneStart = scene.get().range().start();
        ElementId element = in;
        MediaTime start = sceneStart;
        for (Point point : anchors) {
            boolean inScene = point.scene().equals(in) && !point.element().equals(in);
            if (inScene && point.carries() && !point.at().isAfter(time)) {
                element = point.element();
                start = point.at();
            }
        }
        return new Anchor(element, time.minus(start), in, time.minus(sceneStart));
    }
}
