package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// What is at a place on the timeline.
public sealed interface Spot {
    /// The time there, within the programme, on a frame.
    MediaTime time();

    /// The ruler.
    record OnRuler(MediaTime time) implements Spot {}

    /// The band of scene names.
    record OnScene(MediaTime time, SceneMark scene) implements Spot {}

    /// A clip.
    record OnClip(MediaTime time, Clip clip) implements Spot {}

    /// A marker's flag in the ruler.
    record OnMark(MediaTime time, Board.Mark mark) implements Spot {}

    /// A track where it has no clip, or below the last one.
    record OnNothing(MediaTime time, Optional<Track> track) implements Spot {}
}
